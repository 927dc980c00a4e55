-- Accounts of staff, who is signed in, and how often someone tried. city "*": an account of every municipality of this server.
CREATE TABLE IF NOT EXISTS staff_account (
  city TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  created_ms BIGINT NOT NULL,
  PRIMARY KEY (city, name)
);
CREATE TABLE IF NOT EXISTS staff_session (
  city TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  account_city TEXT NOT NULL,
  name TEXT NOT NULL,
  used_ms BIGINT NOT NULL,
  ends_ms BIGINT NOT NULL,
  PRIMARY KEY (city, token_hash)
);
CREATE TABLE IF NOT EXISTS sign_in_attempt (
  city TEXT NOT NULL,
  subject TEXT NOT NULL,
  window_ms BIGINT NOT NULL,
  attempts BIGINT NOT NULL,
  PRIMARY KEY (city, subject)
);
