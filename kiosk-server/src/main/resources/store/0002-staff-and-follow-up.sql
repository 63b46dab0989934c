-- What staff need besides their accounts, and what follows a sign-up.

-- What a member of staff is called; the account is what they log in with.
CREATE TABLE staff_person (
  account TEXT NOT NULL PRIMARY KEY REFERENCES staff_account (id) ON DELETE CASCADE,
  name TEXT NOT NULL
);

-- Lets the owner of an account choose a passphrase, once.
CREATE TABLE enrolment (
  account TEXT NOT NULL PRIMARY KEY REFERENCES staff_account (id) ON DELETE CASCADE,
  code_hash BYTEA NOT NULL UNIQUE,
  until BIGINT NOT NULL
);

-- A browser in which somebody logged in before: wrong passphrases elsewhere do not keep them out.
CREATE TABLE trusted_device (
  token_hash BYTEA NOT NULL PRIMARY KEY,
  account TEXT NOT NULL REFERENCES staff_account (id) ON DELETE CASCADE,
  until BIGINT NOT NULL
);
CREATE INDEX trusted_device_by_account ON trusted_device (account);

-- A responsible person lets staff see the data of a minor, for a time.
CREATE TABLE minor_approval (
  subject TEXT NOT NULL PRIMARY KEY REFERENCES sign_up (id) ON DELETE CASCADE,
  approver TEXT NOT NULL,
  until BIGINT NOT NULL
);

-- Lists that were asked for. The file itself is made when it is fetched and kept nowhere.
CREATE TABLE export_request (
  id TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL,
  area TEXT NOT NULL,
  state TEXT,
  fields TEXT NOT NULL,
  purpose TEXT NOT NULL,
  format TEXT NOT NULL,
  at BIGINT NOT NULL,
  approver TEXT,
  approved_at BIGINT,
  taken_at BIGINT
);
CREATE INDEX export_request_by_time ON export_request (at);

CREATE INDEX audit_by_actor ON audit (actor, action, at);
