-- What the office pushes: notices, and the days of the recruiting season.

-- state: draft, approved, shown, ended, withdrawn. authors: accounts that saved it, with commas.
CREATE TABLE notice (
  id TEXT NOT NULL PRIMARY KEY,
  place TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  audience TEXT NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  urgent BOOLEAN NOT NULL,
  source TEXT NOT NULL,
  source_date TEXT NOT NULL,
  surfaces TEXT NOT NULL,
  state TEXT NOT NULL,
  authors TEXT NOT NULL,
  approver TEXT,
  version BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);
CREATE INDEX notice_by_state ON notice (state, starts_at);

-- What every screen has to be told, in order. kind: show, gone, season.
CREATE TABLE notice_event (
  sequence BIGINT NOT NULL PRIMARY KEY,
  notice TEXT NOT NULL,
  kind TEXT NOT NULL,
  at BIGINT NOT NULL
);

-- state: draft, approved, withdrawn. steps: a line for each, as in "sign-up 2026-01-01 2026-02-10".
CREATE TABLE season (
  id TEXT NOT NULL PRIMARY KEY,
  place TEXT NOT NULL,
  intake TEXT NOT NULL,
  steps TEXT NOT NULL,
  source TEXT NOT NULL,
  source_date TEXT NOT NULL,
  state TEXT NOT NULL,
  authors TEXT NOT NULL,
  approver TEXT,
  version BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);
CREATE INDEX season_by_place ON season (place, intake);
