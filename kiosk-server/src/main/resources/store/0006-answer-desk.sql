-- Questions without a right answer that somebody has taken on: who, until when, and what came of it.
-- The wordings were masked before they came here, one a line; the answer itself is a corpus_draft.
-- Editions are those that it rested on when it was published, as document@day, one a line.
CREATE TABLE answer_desk (
  id TEXT NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL,
  owner TEXT NOT NULL,
  due TEXT NOT NULL,
  place TEXT NOT NULL,
  wordings TEXT NOT NULL,
  draft TEXT,
  editions TEXT,
  answered INTEGER,
  closed_at BIGINT,
  stale_at BIGINT,
  taken_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);
