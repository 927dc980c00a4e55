-- Drafts on their way to another device, sealed by the one that sent them: the server has neither the code nor the key. In parts; gone after a week.
CREATE TABLE IF NOT EXISTS carried_part (
  city TEXT NOT NULL,
  name TEXT NOT NULL,
  number BIGINT NOT NULL,
  content BYTEA NOT NULL,
  created_ms BIGINT NOT NULL,
  PRIMARY KEY (city, name, number)
);
CREATE INDEX IF NOT EXISTS carried_part_by_age ON carried_part (city, created_ms);
