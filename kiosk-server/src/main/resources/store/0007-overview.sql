-- How often things happened, by place, hour and name. Nothing of what was asked, nobody by whom.
CREATE TABLE tally (
  day TEXT NOT NULL,
  hour INTEGER NOT NULL,
  place TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  total BIGINT NOT NULL,
  PRIMARY KEY (day, hour, place, kind, name)
);
