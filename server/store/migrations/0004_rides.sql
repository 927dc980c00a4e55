-- The demand bus: one plan a service day, changed by compare-and-swap of its version; rides; and secrets of the server itself.
CREATE TABLE IF NOT EXISTS ride_day (
  city TEXT NOT NULL,
  day TEXT NOT NULL,
  version BIGINT NOT NULL,
  plan TEXT NOT NULL,
  PRIMARY KEY (city, day)
);
CREATE TABLE IF NOT EXISTS ride (
  city TEXT NOT NULL,
  id TEXT NOT NULL,
  day TEXT NOT NULL,
  state TEXT NOT NULL,
  promise TEXT NOT NULL,
  fare BIGINT NOT NULL,
  code TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  created_ms BIGINT NOT NULL,
  updated_ms BIGINT NOT NULL,
  PRIMARY KEY (city, id)
);
CREATE INDEX IF NOT EXISTS ride_by_day ON ride (city, day);
CREATE TABLE IF NOT EXISTS server_secret (
  city TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (city, name)
);
