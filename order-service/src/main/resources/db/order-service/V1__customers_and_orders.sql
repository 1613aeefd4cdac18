CREATE TABLE customers (
    id            uuid        CONSTRAINT pk_customers PRIMARY KEY,
    kind          text        NOT NULL,
    name          text        NOT NULL,
    first_name    text,
    last_name     text,
    company_name  text,
    tax_id        text,
    email         text,
    phone         text,
    registered_at timestamptz NOT NULL,
    registered_by uuid        NOT NULL,
    -- 12-3456789 and 12 3456789 are the same number.
    tax_id_key    text GENERATED ALWAYS AS (upper(regexp_replace(tax_id, '[^A-Za-z0-9]', '', 'g'))) STORED,
    -- The fields are kept apart by line breaks, which no field and no query contains.
    search        text        NOT NULL GENERATED ALWAYS AS (
        lower(name)
        || E'\n' || lower(coalesce(email, ''))
        || E'\n' || regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g')
        || E'\n' || lower(regexp_replace(coalesce(tax_id, ''), '[^A-Za-z0-9]', '', 'g'))) STORED,
    CONSTRAINT uq_customers_tax_id UNIQUE (tax_id_key),
    CONSTRAINT chk_customers_named_after_their_kind CHECK (
        kind = 'PRIVATE' AND first_name IS NOT NULL AND last_name IS NOT NULL AND company_name IS NULL
        OR kind = 'COMPANY' AND company_name IS NOT NULL)
);
CREATE INDEX ix_customers_name ON customers (name, id);
CREATE INDEX ix_customers_search ON customers USING gin (search gin_trgm_ops);

-- The last number that was given, per branch and year.
CREATE TABLE order_numbers (
    branch text    NOT NULL,
    year   integer NOT NULL,
    last   integer NOT NULL,
    CONSTRAINT pk_order_numbers PRIMARY KEY (branch, year),
    CONSTRAINT chk_order_numbers_positive CHECK (last > 0)
);

CREATE TABLE orders (
    id               uuid             CONSTRAINT pk_orders PRIMARY KEY,
    -- COLLATE "C" lets the unique index also find numbers by their beginning.
    number           text COLLATE "C" NOT NULL,
    branch           text             NOT NULL,
    salesperson_id   uuid             NOT NULL,
    salesperson_name text             NOT NULL,
    customer_id      uuid             NOT NULL,
    has_vehicles     boolean          NOT NULL,
    status           text             NOT NULL,
    status_reason    text,
    currency         varchar(3),
    total            numeric(17, 4),
    notes            text,
    placed_at        timestamptz      NOT NULL,
    answer_by        timestamptz      NOT NULL,
    version          bigint           NOT NULL,
    CONSTRAINT uq_orders_number UNIQUE (number),
    CONSTRAINT fk_orders_customer FOREIGN KEY (customer_id) REFERENCES customers,
    CONSTRAINT chk_orders_status_known CHECK (status IN
        ('DRAFT', 'PENDING', 'CONFIRMED', 'REJECTED', 'IN_PROGRESS', 'COMPLETED', 'RETURNED', 'CANCELLED')),
    CONSTRAINT chk_orders_priced_once_confirmed CHECK (
        status NOT IN ('CONFIRMED', 'IN_PROGRESS', 'COMPLETED', 'RETURNED')
        OR total IS NOT NULL AND currency IS NOT NULL),
    CONSTRAINT chk_orders_total_not_negative CHECK (total >= 0)
);
-- One per way in which lists are read: all, of a branch, of a salesperson, of a customer, of a status.
CREATE INDEX ix_orders_placed_at ON orders (placed_at DESC, id DESC);
CREATE INDEX ix_orders_branch ON orders (branch, placed_at DESC, id DESC);
CREATE INDEX ix_orders_salesperson ON orders (salesperson_id, placed_at DESC, id DESC);
CREATE INDEX ix_orders_customer ON orders (customer_id, placed_at DESC, id DESC);
CREATE INDEX ix_orders_status ON orders (status, placed_at DESC, id DESC);
CREATE INDEX ix_orders_awaiting_an_answer ON orders (answer_by) WHERE status = 'PENDING';

CREATE TABLE order_lines (
    id           uuid    CONSTRAINT pk_order_lines PRIMARY KEY,
    order_id     uuid    NOT NULL,
    position     integer NOT NULL,
    vin          text,
    sku          text,
    quantity     integer NOT NULL,
    description  text,
    agreed_price numeric(17, 4),
    list_price   numeric(17, 4),
    unit_cost    numeric(17, 4),
    refusal      jsonb,
    CONSTRAINT fk_order_lines_order FOREIGN KEY (order_id) REFERENCES orders,
    CONSTRAINT uq_order_lines_position UNIQUE (order_id, position),
    CONSTRAINT uq_order_lines_vehicle_once UNIQUE (order_id, vin),
    CONSTRAINT uq_order_lines_product_once UNIQUE (order_id, sku),
    CONSTRAINT chk_order_lines_either_vehicle_or_product CHECK (num_nonnulls(vin, sku) = 1),
    CONSTRAINT chk_order_lines_quantity CHECK (quantity BETWEEN 1 AND 9999 AND (vin IS NULL OR quantity = 1)),
    CONSTRAINT chk_order_lines_agreed_price_not_negative CHECK (agreed_price >= 0)
);

CREATE TABLE order_history (
    id       uuid        CONSTRAINT pk_order_history PRIMARY KEY,
    order_id uuid        NOT NULL,
    status   text        NOT NULL,
    at       timestamptz NOT NULL,
    by_id    uuid,
    by_name  text,
    reason   text,
    CONSTRAINT fk_order_history_order FOREIGN KEY (order_id) REFERENCES orders,
    -- No way through the statuses comes back to one.
    CONSTRAINT uq_order_history_each_status_once UNIQUE (order_id, status),
    CONSTRAINT chk_order_history_by_named CHECK ((by_id IS NULL) = (by_name IS NULL))
);
