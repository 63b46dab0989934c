-- The kiosks of an office. Of codes and tokens only hashes are here, and nothing of visitors.
CREATE TABLE device (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  spot TEXT NOT NULL,
  area TEXT NOT NULL,
  code_hash BYTEA UNIQUE,
  code_until BIGINT,
  token_hash BYTEA UNIQUE,
  created_at BIGINT NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX device_by_area ON device (area);

-- What a kiosk last said of itself.
CREATE TABLE device_report (
  device TEXT NOT NULL PRIMARY KEY REFERENCES device (id) ON DELETE CASCADE,
  at BIGINT NOT NULL,
  page TEXT NOT NULL,
  stale BOOLEAN NOT NULL,
  browser TEXT NOT NULL,
  screen TEXT NOT NULL,
  audio TEXT NOT NULL,
  printer TEXT NOT NULL,
  busy BOOLEAN NOT NULL,
  error TEXT NOT NULL,
  error_at BIGINT
);

-- What staff told a kiosk to do.
CREATE TABLE device_command (
  id TEXT NOT NULL PRIMARY KEY,
  device TEXT NOT NULL REFERENCES device (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  words TEXT NOT NULL,
  at BIGINT NOT NULL,
  obeyed_at BIGINT
);
CREATE INDEX device_command_by_device ON device_command (device, at);
