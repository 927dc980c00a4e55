-- What a city tells its people. number counts the changes of a city's notices: what is new since one of them is asked for by it.
CREATE TABLE IF NOT EXISTS notice (
  city TEXT NOT NULL,
  id TEXT NOT NULL,
  number BIGINT NOT NULL,
  state TEXT NOT NULL,
  urgent BIGINT NOT NULL,
  topic TEXT NOT NULL,
  areas TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  ends TEXT NOT NULL,
  author TEXT NOT NULL,
  published_ms BIGINT NOT NULL,
  changed_ms BIGINT NOT NULL,
  PRIMARY KEY (city, id)
);
CREATE INDEX IF NOT EXISTS notice_by_number ON notice (city, number);
CREATE INDEX IF NOT EXISTS notice_by_end ON notice (city, ends);
