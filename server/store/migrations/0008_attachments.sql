-- Photos and files of applications. What is announced stands here from the first; complete_ms is 0 until all of it has come and was found to be what was
-- announced. It travels and lies in parts.
CREATE TABLE IF NOT EXISTS attachment (
  city TEXT NOT NULL,
  receipt TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  type TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  complete_ms BIGINT NOT NULL,
  PRIMARY KEY (city, receipt, sha256)
);
CREATE TABLE IF NOT EXISTS attachment_part (
  city TEXT NOT NULL,
  receipt TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  number BIGINT NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (city, receipt, sha256, number)
);
