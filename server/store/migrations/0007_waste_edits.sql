-- What a city's staff change in its waste pack, one row a change; nothing is ever taken out. number counts the changes of a city.
-- state: "set" (value is the entry as JSON), "removed", or "pack" (as the pack was built: a change taken back).
CREATE TABLE IF NOT EXISTS waste_edit (
  city TEXT NOT NULL,
  number BIGINT NOT NULL,
  kind TEXT NOT NULL,
  entry TEXT NOT NULL,
  state TEXT NOT NULL,
  value TEXT NOT NULL,
  title TEXT NOT NULL,
  undoes BIGINT NOT NULL,
  author TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  PRIMARY KEY (city, number)
);
CREATE INDEX IF NOT EXISTS waste_edit_by_entry ON waste_edit (city, kind, entry, number);
-- What people searched for in the waste dictionary and did not find, where they chose to tell.
CREATE TABLE IF NOT EXISTS unknown_word (
  city TEXT NOT NULL,
  word TEXT NOT NULL,
  asked BIGINT NOT NULL,
  last_ms BIGINT NOT NULL,
  PRIMARY KEY (city, word)
);
