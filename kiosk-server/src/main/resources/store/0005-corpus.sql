-- What clerks prepare for the library, and every state of the library that was published.

-- A document that is not published yet, or was. The content is JSON; hands are the accounts that
-- have worked on it, with commas between, none of which may approve it.
CREATE TABLE corpus_draft (
  id TEXT NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL,
  state TEXT NOT NULL,
  author TEXT NOT NULL,
  hands TEXT NOT NULL,
  content TEXT NOT NULL,
  checked TEXT,
  approver TEXT,
  publish_at BIGINT,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);
CREATE INDEX corpus_draft_by_state ON corpus_draft (state, publish_at);

-- A text of the library by the fingerprint of its content; never changed.
CREATE TABLE corpus_text (
  hash TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL
);

-- Which texts a version of the library has; never changed.
CREATE TABLE corpus_version (
  number BIGINT NOT NULL PRIMARY KEY,
  manifest TEXT NOT NULL
);

-- Which version holds: the last one here.
CREATE TABLE corpus_switch (
  sequence BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL REFERENCES corpus_version (number),
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  draft TEXT
);
