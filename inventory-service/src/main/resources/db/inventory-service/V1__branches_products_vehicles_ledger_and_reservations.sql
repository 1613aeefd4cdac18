CREATE TABLE branches (
    code          text        CONSTRAINT pk_branches PRIMARY KEY,
    name          text        NOT NULL,
    city          text        NOT NULL,
    registered_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE branch_regions (
    region      text CONSTRAINT pk_branch_regions PRIMARY KEY,
    branch_code text NOT NULL CONSTRAINT fk_branch_regions_branch REFERENCES branches
);

CREATE TABLE products (
    id          uuid           CONSTRAINT pk_products PRIMARY KEY,
    version     bigint         NOT NULL,
    sku         text           NOT NULL CONSTRAINT uq_products_sku UNIQUE,
    name        text           NOT NULL,
    description text,
    brand       text,
    category    text,
    price       numeric(15, 2) NOT NULL CONSTRAINT chk_products_price_not_negative CHECK (price >= 0),
    currency    text           NOT NULL CONSTRAINT chk_products_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    active      boolean        NOT NULL DEFAULT true,
    search_text text           NOT NULL GENERATED ALWAYS AS
        (lower(sku || ' ' || name || ' ' || coalesce(brand, '') || ' ' || coalesce(category, ''))) STORED
);
CREATE INDEX ix_products_search_text ON products USING gin (search_text extensions.gin_trgm_ops);

CREATE TABLE stock_levels (
    id           uuid    CONSTRAINT pk_stock_levels PRIMARY KEY,
    product_id   uuid    NOT NULL CONSTRAINT fk_stock_levels_product REFERENCES products,
    branch_code  text    NOT NULL CONSTRAINT fk_stock_levels_branch REFERENCES branches,
    on_hand      integer NOT NULL DEFAULT 0,
    reserved     integer NOT NULL DEFAULT 0,
    incoming     integer NOT NULL DEFAULT 0,
    average_cost numeric(19, 4),
    CONSTRAINT uq_stock_levels_product_and_branch UNIQUE (branch_code, product_id),
    CONSTRAINT chk_stock_levels_reserved_within_on_hand CHECK (reserved BETWEEN 0 AND on_hand),
    CONSTRAINT chk_stock_levels_incoming_not_negative CHECK (incoming >= 0)
);
CREATE INDEX ix_stock_levels_product ON stock_levels (product_id, branch_code);

CREATE SEQUENCE stock_numbers START 100001;

CREATE TABLE vehicles (
    id                 uuid        CONSTRAINT pk_vehicles PRIMARY KEY,
    version            bigint      NOT NULL,
    vin                text        NOT NULL,
    stock_number       text        NOT NULL CONSTRAINT uq_vehicles_stock_number UNIQUE,
    branch_code        text        NOT NULL CONSTRAINT fk_vehicles_branch REFERENCES branches,
    make               text        NOT NULL,
    model              text        NOT NULL,
    trim               text,
    model_year         integer     NOT NULL,
    body_style         text,
    exterior_color     text,
    condition          text        NOT NULL,
    status             text        NOT NULL,
    source             text        NOT NULL,
    title_status       text        NOT NULL,
    odometer           integer     NOT NULL,
    odometer_unit      text        NOT NULL,
    currency           text        NOT NULL CONSTRAINT chk_vehicles_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    list_price         numeric(15, 2),
    floor_price        numeric(15, 2),
    purchase_cost      numeric(15, 2),
    notes              text,
    acquired_at        timestamptz NOT NULL,
    sold_at            timestamptz,
    held_by_order_id   uuid,
    held_by_order      text,
    held_by_person     text,
    held_since         timestamptz,
    search_text        text        NOT NULL GENERATED ALWAYS AS
        (lower(vin || ' ' || stock_number || ' ' || make || ' ' || model || ' ' || coalesce(trim, '') || ' '
            || coalesce(exterior_color, ''))) STORED,
    CONSTRAINT chk_vehicles_vin_has_17_characters CHECK (vin ~ '^[A-HJ-NPR-Z0-9]{17}$'),
    CONSTRAINT chk_vehicles_prices_not_negative CHECK (list_price > 0 AND floor_price >= 0 AND purchase_cost >= 0),
    CONSTRAINT chk_vehicles_odometer_not_negative CHECK (odometer >= 0),
    CONSTRAINT chk_vehicles_status_known CHECK (status IN ('ORDERED', 'IN_TRANSIT', 'PREPARATION', 'AVAILABLE',
        'RESERVED', 'IN_TRANSFER', 'SOLD', 'DELIVERED', 'RETURNED', 'WHOLESALED', 'WRITTEN_OFF')),
    CONSTRAINT chk_vehicles_reserved_for_an_order CHECK ((status = 'RESERVED') <= (held_by_order_id IS NOT NULL))
);
-- A car that has left may come back as a trade-in.
CREATE UNIQUE INDEX uq_vehicles_vin_in_stock ON vehicles (vin)
    WHERE status NOT IN ('DELIVERED', 'WHOLESALED', 'WRITTEN_OFF');
CREATE INDEX ix_vehicles_newest ON vehicles (acquired_at DESC, id DESC);
CREATE INDEX ix_vehicles_newest_of_branch ON vehicles (branch_code, acquired_at DESC, id DESC);
CREATE INDEX ix_vehicles_make ON vehicles (lower(make), acquired_at DESC, id DESC);
-- Cars without a price come last in either direction.
CREATE INDEX ix_vehicles_cheapest ON vehicles (coalesce(list_price, 'Infinity'::numeric), id);
CREATE INDEX ix_vehicles_dearest ON vehicles (coalesce(list_price, '-Infinity'::numeric) DESC, id DESC);
CREATE INDEX ix_vehicles_model_year ON vehicles (model_year, id);
CREATE INDEX ix_vehicles_search_text ON vehicles USING gin (search_text extensions.gin_trgm_ops);

CREATE TABLE price_changes (
    id         bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_price_changes PRIMARY KEY,
    vehicle_id uuid           NOT NULL CONSTRAINT fk_price_changes_vehicle REFERENCES vehicles,
    at         timestamptz    NOT NULL,
    old_price  numeric(15, 2),
    new_price  numeric(15, 2) NOT NULL,
    currency   text           NOT NULL,
    reason     text           NOT NULL,
    actor_id   uuid           NOT NULL,
    actor_name text           NOT NULL
);
CREATE INDEX ix_price_changes_of_vehicle ON price_changes (vehicle_id, id DESC);

CREATE TABLE movements (
    id              bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_movements PRIMARY KEY,
    at              timestamptz NOT NULL,
    kind            text        NOT NULL,
    branch_code     text        NOT NULL,
    product_id      uuid CONSTRAINT fk_movements_product REFERENCES products,
    sku             text,
    vehicle_id      uuid CONSTRAINT fk_movements_vehicle REFERENCES vehicles,
    vin             text,
    quantity        integer     NOT NULL,
    on_hand_before  integer     NOT NULL,
    on_hand_after   integer     NOT NULL,
    reserved_before integer     NOT NULL,
    reserved_after  integer     NOT NULL,
    actor_id        uuid,
    actor_name      text        NOT NULL,
    order_id        uuid,
    reference       text,
    notes           text,
    CONSTRAINT chk_movements_of_one_thing CHECK (num_nonnulls(product_id, vehicle_id) = 1),
    CONSTRAINT chk_movements_never_below_zero CHECK (on_hand_after >= reserved_after AND reserved_after >= 0)
);
CREATE INDEX ix_movements_of_branch ON movements (branch_code, id DESC);
CREATE INDEX ix_movements_of_product ON movements (product_id, id DESC) WHERE product_id IS NOT NULL;
CREATE INDEX ix_movements_of_vehicle ON movements (vehicle_id, id DESC) WHERE vehicle_id IS NOT NULL;

-- The ledger and the price history are append-only, for the service itself too.
REVOKE UPDATE, DELETE, TRUNCATE ON movements, price_changes FROM CURRENT_USER;

CREATE TABLE reservations (
    id           uuid        CONSTRAINT pk_reservations PRIMARY KEY,
    order_id     uuid        NOT NULL CONSTRAINT uq_reservations_order UNIQUE,
    order_number text        NOT NULL,
    branch_code  text        NOT NULL,
    status       text        NOT NULL,
    made_at      timestamptz NOT NULL,
    closed_at    timestamptz,
    CONSTRAINT chk_reservations_status_known CHECK (status IN ('ACTIVE', 'CONVERTED', 'RELEASED', 'EXPIRED'))
);

CREATE TABLE reservation_lines (
    id             uuid    CONSTRAINT pk_reservation_lines PRIMARY KEY,
    reservation_id uuid    NOT NULL CONSTRAINT fk_reservation_lines_reservation REFERENCES reservations,
    order_line_id  uuid    NOT NULL,
    vehicle_id     uuid CONSTRAINT fk_reservation_lines_vehicle REFERENCES vehicles,
    product_id     uuid CONSTRAINT fk_reservation_lines_product REFERENCES products,
    quantity       integer NOT NULL CONSTRAINT chk_reservation_lines_quantity_positive CHECK (quantity > 0),
    CONSTRAINT chk_reservation_lines_of_one_thing CHECK (num_nonnulls(product_id, vehicle_id) = 1)
);
CREATE INDEX ix_reservation_lines_reservation ON reservation_lines (reservation_id);
CREATE INDEX ix_reservation_lines_vehicle ON reservation_lines (vehicle_id) WHERE vehicle_id IS NOT NULL;
CREATE INDEX ix_reservation_lines_product ON reservation_lines (product_id) WHERE product_id IS NOT NULL;

CREATE TABLE reorder_rules (
    id          uuid    CONSTRAINT pk_reorder_rules PRIMARY KEY,
    version     bigint  NOT NULL,
    branch_code text    NOT NULL CONSTRAINT fk_reorder_rules_branch REFERENCES branches,
    product_id  uuid    NOT NULL CONSTRAINT fk_reorder_rules_product REFERENCES products,
    minimum     integer NOT NULL,
    target      integer NOT NULL,
    alert_id    uuid,
    CONSTRAINT uq_reorder_rules_product_and_branch UNIQUE (branch_code, product_id),
    CONSTRAINT chk_reorder_rules_target_above_minimum CHECK (minimum >= 0 AND target > minimum)
);

CREATE TABLE vehicle_imports (
    id          uuid        CONSTRAINT pk_vehicle_imports PRIMARY KEY,
    file_name   text        NOT NULL,
    row_count   integer     NOT NULL,
    accepted    integer     NOT NULL,
    refused     integer     NOT NULL,
    started_by  uuid        NOT NULL,
    starter     text        NOT NULL,
    finished_at timestamptz NOT NULL
);

CREATE TABLE vehicle_import_rows (
    import_id  uuid    NOT NULL CONSTRAINT fk_vehicle_import_rows_import REFERENCES vehicle_imports,
    row_number integer NOT NULL,
    vin        text,
    outcome    text    NOT NULL,
    code       text,
    message    text,
    vehicle_id uuid CONSTRAINT fk_vehicle_import_rows_vehicle REFERENCES vehicles,
    CONSTRAINT pk_vehicle_import_rows PRIMARY KEY (import_id, row_number)
);
