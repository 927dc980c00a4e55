-- What was answered to a write, by the key its sender chose. In the transaction of the effect.
CREATE TABLE IF NOT EXISTS idempotency (
  city TEXT NOT NULL,
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  status BIGINT NOT NULL,
  body TEXT NOT NULL,
  created_ms BIGINT NOT NULL,
  PRIMARY KEY (city, key)
);
