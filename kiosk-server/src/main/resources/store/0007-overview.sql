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

-- When staff turned a channel off or on, and why. The last one of a channel holds; none is changed.
CREATE TABLE channel_switch (
  sequence BIGINT NOT NULL PRIMARY KEY,
  channel TEXT NOT NULL,
  is_off BOOLEAN NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  at BIGINT NOT NULL
);
