-- What one unit cost when it was claimed: units that come back are on hand again at that.
ALTER TABLE reservation_lines ADD COLUMN unit_cost numeric(19, 4);

-- The returns of orders that were taken in, each once.
CREATE TABLE order_returns (
    id          uuid        CONSTRAINT pk_order_returns PRIMARY KEY,
    order_id    uuid        NOT NULL,
    booked_at   timestamptz NOT NULL
);
