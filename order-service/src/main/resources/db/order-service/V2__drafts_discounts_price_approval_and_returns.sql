-- Drafts, counter sales, and prices that somebody approved. Of a draft, placed_at says when it was drafted.
ALTER TABLE orders
    ALTER COLUMN customer_id DROP NOT NULL,
    ALTER COLUMN answer_by DROP NOT NULL,
    ADD COLUMN created_at            timestamptz,
    ADD COLUMN changed_at            timestamptz,
    ADD COLUMN hold_id               uuid,
    ADD COLUMN refunded              numeric(17, 4),
    ADD COLUMN price_approved_by_id  uuid,
    ADD COLUMN price_approved_by     text,
    ADD COLUMN price_approved_at     timestamptz,
    ADD COLUMN price_approval_reason text,
    ADD CONSTRAINT chk_orders_placed_ones_await_an_answer
        CHECK (answer_by IS NOT NULL OR status IN ('DRAFT', 'CANCELLED')),
    ADD CONSTRAINT chk_orders_vehicles_have_a_customer
        CHECK (customer_id IS NOT NULL OR NOT has_vehicles OR answer_by IS NULL),
    ADD CONSTRAINT chk_orders_refunded_within_total CHECK (refunded BETWEEN 0 AND total),
    ADD CONSTRAINT chk_orders_price_approval_named CHECK (
        num_nonnulls(price_approved_by_id, price_approved_by, price_approved_at) IN (0, 3));
CREATE INDEX ix_orders_drafts ON orders (branch, placed_at DESC, id DESC) WHERE status = 'DRAFT';
UPDATE orders SET created_at = placed_at WHERE created_at IS NULL;

-- What the stock says of a line, and what came back of it.
ALTER TABLE order_lines
    ADD COLUMN brand             text,
    ADD COLUMN category          text,
    ADD COLUMN discount_percent  numeric(5, 2),
    ADD COLUMN extra_costs       numeric(17, 4),
    ADD COLUMN returned_quantity integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT chk_order_lines_discount_percent CHECK (discount_percent BETWEEN 0 AND 100),
    ADD CONSTRAINT chk_order_lines_one_kind_of_price CHECK (num_nonnulls(agreed_price, discount_percent) <= 1),
    ADD CONSTRAINT chk_order_lines_returned_within_quantity CHECK (returned_quantity BETWEEN 0 AND quantity),
    -- The lines of a draft are replaced in one transaction, the new ones before the old ones are gone.
    DROP CONSTRAINT uq_order_lines_position,
    DROP CONSTRAINT uq_order_lines_vehicle_once,
    DROP CONSTRAINT uq_order_lines_product_once,
    ADD CONSTRAINT uq_order_lines_position UNIQUE (order_id, position) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT uq_order_lines_vehicle_once UNIQUE (order_id, vin) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT uq_order_lines_product_once UNIQUE (order_id, sku) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX ix_order_lines_vin ON order_lines (vin) WHERE vin IS NOT NULL;
CREATE INDEX ix_order_lines_sku ON order_lines (sku) WHERE sku IS NOT NULL;

-- What customers brought back of completed orders.
CREATE TABLE returns (
    id          uuid           CONSTRAINT pk_returns PRIMARY KEY,
    number      text           NOT NULL,
    order_id    uuid           NOT NULL,
    returned_at timestamptz    NOT NULL,
    by_id       uuid           NOT NULL,
    by_name     text           NOT NULL,
    reason      text           NOT NULL,
    currency    varchar(3)     NOT NULL,
    refund      numeric(17, 4) NOT NULL,
    CONSTRAINT uq_returns_number UNIQUE (number),
    CONSTRAINT fk_returns_order FOREIGN KEY (order_id) REFERENCES orders,
    CONSTRAINT chk_returns_refund_not_negative CHECK (refund >= 0)
);
CREATE INDEX ix_returns_order ON returns (order_id, returned_at, id);

CREATE TABLE return_lines (
    id            uuid           CONSTRAINT pk_return_lines PRIMARY KEY,
    return_id     uuid           NOT NULL,
    order_line_id uuid           NOT NULL,
    position      integer        NOT NULL,
    vin           text,
    sku           text,
    quantity      integer        NOT NULL,
    amount        numeric(17, 4) NOT NULL,
    CONSTRAINT fk_return_lines_return FOREIGN KEY (return_id) REFERENCES returns,
    CONSTRAINT fk_return_lines_order_line FOREIGN KEY (order_line_id) REFERENCES order_lines,
    CONSTRAINT uq_return_lines_order_line_once UNIQUE (return_id, order_line_id),
    CONSTRAINT chk_return_lines_either_vehicle_or_product CHECK (num_nonnulls(vin, sku) = 1),
    CONSTRAINT chk_return_lines_quantity_positive CHECK (quantity > 0),
    CONSTRAINT chk_return_lines_amount_not_negative CHECK (amount >= 0)
);
CREATE INDEX ix_return_lines_order_line ON return_lines (order_line_id);

-- Where the stock could not follow an order: people have to look at these.
CREATE TABLE unresolved_orders (
    id               uuid        CONSTRAINT pk_unresolved_orders PRIMARY KEY,
    order_id         uuid        NOT NULL,
    what             text        NOT NULL,
    why              text        NOT NULL,
    since            timestamptz NOT NULL,
    resolved_at      timestamptz,
    resolved_by_id   uuid,
    resolved_by_name text,
    resolution       text,
    CONSTRAINT fk_unresolved_orders_order FOREIGN KEY (order_id) REFERENCES orders,
    CONSTRAINT chk_unresolved_orders_resolution_told CHECK (
        num_nonnulls(resolved_at, resolved_by_id, resolved_by_name, resolution) IN (0, 4))
);
CREATE INDEX ix_unresolved_orders_open ON unresolved_orders (since, id) WHERE resolved_at IS NULL;
CREATE INDEX ix_unresolved_orders_order ON unresolved_orders (order_id);
