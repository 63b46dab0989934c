-- The first tables. One text for SQLite and PostgreSQL: SQLite takes any name for a type and keeps
-- BYTEA as the bytes they are. Instants are milliseconds since 1970, UTC. What is personal is only
-- ever in a column named sealed… , encrypted before it comes here.

CREATE TABLE sign_up (
  id TEXT NOT NULL PRIMARY KEY,
  receipt_index BYTEA NOT NULL UNIQUE,
  phone_index BYTEA NOT NULL,
  person_index BYTEA NOT NULL,
  area TEXT NOT NULL,
  age_band TEXT NOT NULL,
  education TEXT NOT NULL,
  state TEXT NOT NULL,
  minor BOOLEAN NOT NULL,
  owner TEXT,
  due BIGINT,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  sealed BYTEA NOT NULL,
  sealed_health BYTEA
);
CREATE INDEX sign_up_by_person ON sign_up (person_index);
CREATE INDEX sign_up_by_phone ON sign_up (phone_index);
CREATE INDEX sign_up_by_area ON sign_up (area, state, created_at);
CREATE INDEX sign_up_by_age ON sign_up (created_at);

-- What was answered to a request, so that the same request again gets the same answer.
CREATE TABLE submission (
  request_hash BYTEA NOT NULL PRIMARY KEY,
  body_hash BYTEA NOT NULL,
  sealed_response BYTEA NOT NULL,
  subject TEXT NOT NULL REFERENCES sign_up (id) ON DELETE CASCADE,
  at BIGINT NOT NULL
);
CREATE INDEX submission_by_subject ON submission (subject);
CREATE INDEX submission_by_age ON submission (at);

-- The proof of a consent outlives what was consented to, so it does not go with the sign-up.
CREATE TABLE consent (
  id TEXT NOT NULL PRIMARY KEY,
  subject TEXT NOT NULL,
  text_version TEXT NOT NULL,
  text_hash BYTEA NOT NULL,
  ticks TEXT NOT NULL,
  at BIGINT NOT NULL,
  channel TEXT NOT NULL
);
CREATE INDEX consent_by_subject ON consent (subject, at);
CREATE INDEX consent_by_age ON consent (at);

-- The same person signed up again.
CREATE TABLE conflict (
  again TEXT NOT NULL PRIMARY KEY REFERENCES sign_up (id) ON DELETE CASCADE,
  earlier TEXT NOT NULL REFERENCES sign_up (id) ON DELETE CASCADE,
  at BIGINT NOT NULL,
  settled_at BIGINT
);
CREATE INDEX conflict_by_earlier ON conflict (earlier);

CREATE TABLE note (
  id TEXT NOT NULL PRIMARY KEY,
  subject TEXT NOT NULL REFERENCES sign_up (id) ON DELETE CASCADE,
  author TEXT NOT NULL,
  at BIGINT NOT NULL,
  sealed BYTEA NOT NULL
);
CREATE INDEX note_by_subject ON note (subject, at);

CREATE TABLE audit (
  sequence BIGINT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT,
  entry BYTEA NOT NULL,
  hash BYTEA NOT NULL
);
CREATE INDEX audit_by_subject ON audit (subject, sequence);
CREATE INDEX audit_by_time ON audit (at);

CREATE TABLE staff_account (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  sealed_totp BYTEA,
  totp_step BIGINT NOT NULL,
  role TEXT NOT NULL,
  area TEXT NOT NULL,
  disabled BOOLEAN NOT NULL,
  failures INTEGER NOT NULL,
  locked_until BIGINT,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);

CREATE TABLE staff_session (
  token_hash BYTEA NOT NULL PRIMARY KEY,
  account TEXT NOT NULL REFERENCES staff_account (id) ON DELETE CASCADE,
  begun_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  proved_at BIGINT NOT NULL,
  device TEXT NOT NULL
);
CREATE INDEX staff_session_by_account ON staff_session (account);

CREATE TABLE recovery_code (
  code_hash TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL REFERENCES staff_account (id) ON DELETE CASCADE
);
CREATE INDEX recovery_code_by_account ON recovery_code (account);

CREATE TABLE unanswered (
  id TEXT NOT NULL PRIMARY KEY,
  question TEXT NOT NULL,
  day TEXT NOT NULL,
  place TEXT NOT NULL,
  status TEXT NOT NULL,
  visit_hash BYTEA NOT NULL,
  nearest TEXT,
  created_at BIGINT NOT NULL
);
CREATE INDEX unanswered_by_age ON unanswered (created_at);
