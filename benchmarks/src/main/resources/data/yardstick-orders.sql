-- What an order and its decision need at the least, for pgbench.
CREATE TABLE yardstick.order_numbers (branch integer PRIMARY KEY, last integer NOT NULL);

CREATE TABLE yardstick.orders (
    id        uuid PRIMARY KEY DEFAULT uuidv7(),
    position  bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    number    text NOT NULL UNIQUE,
    status    text NOT NULL,
    placed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE yardstick.order_lines (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    order_id   uuid NOT NULL REFERENCES yardstick.orders,
    level_id   integer NOT NULL,
    quantity   integer NOT NULL,
    list_price numeric
);
CREATE INDEX ON yardstick.order_lines (order_id);

CREATE TABLE yardstick.order_history (
    id       uuid PRIMARY KEY DEFAULT uuidv7(),
    order_id uuid NOT NULL REFERENCES yardstick.orders,
    status   text NOT NULL,
    at       timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE yardstick.inbox (message_id uuid PRIMARY KEY);
