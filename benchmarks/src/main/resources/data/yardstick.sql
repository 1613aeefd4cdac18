-- What a reservation needs at the least, for pgbench.
CREATE SCHEMA yardstick;

CREATE TABLE yardstick.stock_levels (
    id       integer PRIMARY KEY,
    on_hand  integer NOT NULL,
    reserved integer NOT NULL DEFAULT 0,
    CHECK (reserved BETWEEN 0 AND on_hand)
);

CREATE TABLE yardstick.reservations (
    id       uuid PRIMARY KEY DEFAULT uuidv7(),
    level_id integer     NOT NULL,
    quantity integer     NOT NULL,
    made_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE yardstick.movements (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    level_id        integer     NOT NULL,
    on_hand         integer     NOT NULL,
    reserved_before integer     NOT NULL,
    reserved_after  integer     NOT NULL,
    at              timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE yardstick.outbox (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id  uuid        NOT NULL DEFAULT uuidv7(),
    message_key text        NOT NULL,
    payload     text        NOT NULL,
    occurred_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO yardstick.stock_levels (id, on_hand) SELECT number, 1000000000 FROM generate_series(1, :rows) number;
ANALYZE yardstick.stock_levels;
