-- Messages that pgbench marks as sent, again and again.
CREATE TABLE yardstick.sent (
    id          bigint PRIMARY KEY,
    payload     text NOT NULL,
    sent_at     timestamptz
) WITH (fillfactor = 50);

INSERT INTO yardstick.sent (id, payload) SELECT number, repeat('x', 300) FROM generate_series(0, :messages) number;
ANALYZE yardstick.sent;
