-- Who wants to hear of what, and the messages that tell them.

-- A visit is known by the fingerprint of its random id and by nothing else; its rows go with it.
CREATE TABLE subscription (
  channel TEXT NOT NULL,
  subscriber TEXT NOT NULL,
  topic TEXT NOT NULL,
  ends_at BIGINT NOT NULL,
  PRIMARY KEY (channel, subscriber, topic)
);
CREATE INDEX subscription_by_topic ON subscription (topic);

-- What has to be told, written in the transaction that it tells of: a row for each who hears it.
-- change_id is the same for all of them and however often it is sent. publication: the switch of the
-- library, 0 for a notice. kind: notice, added, replaced, withdrawn. topics: a line for each.
CREATE TABLE outbox (
  sequence BIGINT NOT NULL PRIMARY KEY,
  channel TEXT NOT NULL,
  subscriber TEXT NOT NULL,
  change_id TEXT NOT NULL,
  publication BIGINT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  shelves TEXT NOT NULL,
  topics TEXT NOT NULL,
  at BIGINT NOT NULL,
  sent_at BIGINT
);
CREATE UNIQUE INDEX outbox_by_subscriber ON outbox (channel, subscriber, change_id);
CREATE INDEX outbox_by_sending ON outbox (sent_at, sequence);
