-- Events that are committed but not yet acknowledged by the broker; the relay removes what it has sent.
CREATE TABLE outbox (
    id          bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_outbox PRIMARY KEY,
    message_id  uuid        NOT NULL DEFAULT uuidv7(),
    topic       text        NOT NULL,
    message_key text        NOT NULL,
    type        text        NOT NULL,
    payload     text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    traceparent text
);

-- Messages whose effect is committed.
CREATE TABLE inbox (
    message_id  uuid        CONSTRAINT pk_inbox PRIMARY KEY,
    received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ix_inbox_received_at ON inbox (received_at);

-- Answers that are given again when a client repeats a request with the same Idempotency-Key.
CREATE TABLE idempotency_keys (
    caller      uuid        NOT NULL,
    key_hash    bytea       NOT NULL,
    fingerprint bytea       NOT NULL,
    status      integer     NOT NULL,
    headers     text        NOT NULL,
    body        bytea       NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_idempotency_keys PRIMARY KEY (caller, key_hash)
);
CREATE INDEX ix_idempotency_keys_created_at ON idempotency_keys (created_at);

-- Which instance runs a scheduled job (ShedLock's table).
CREATE TABLE shedlock (
    name       varchar(64)  CONSTRAINT pk_shedlock PRIMARY KEY,
    lock_until timestamptz  NOT NULL,
    locked_at  timestamptz  NOT NULL,
    locked_by  varchar(255) NOT NULL
);
