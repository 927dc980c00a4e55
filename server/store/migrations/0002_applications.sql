-- Applications of residents, and what happened to each, in order.
CREATE TABLE IF NOT EXISTS application (
  city TEXT NOT NULL,
  receipt TEXT NOT NULL,
  procedure_id TEXT NOT NULL,
  procedure_version BIGINT NOT NULL,
  answers TEXT NOT NULL,
  state TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  created_ms BIGINT NOT NULL,
  updated_ms BIGINT NOT NULL,
  PRIMARY KEY (city, receipt)
);
CREATE INDEX IF NOT EXISTS application_by_state ON application (city, state, created_ms);
CREATE TABLE IF NOT EXISTS application_event (
  city TEXT NOT NULL,
  receipt TEXT NOT NULL,
  number BIGINT NOT NULL,
  kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  message TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  PRIMARY KEY (city, receipt, number)
);
