-- The full record of a car.
ALTER TABLE vehicles
    ADD COLUMN plate                    text,
    ADD COLUMN lot_spot                 text,
    ADD COLUMN fuel                     text,
    ADD COLUMN transmission             text,
    ADD COLUMN drivetrain               text,
    ADD COLUMN interior_color           text,
    ADD COLUMN msrp                     numeric(15, 2),
    ADD COLUMN known_incidents          text,
    ADD COLUMN last_oil_change_on       date,
    ADD COLUMN last_oil_change_odometer integer,
    ADD COLUMN first_on_lot_at          timestamptz,
    ADD COLUMN delivered_at             timestamptz,
    ADD COLUMN held_by_hold_id          uuid,
    ADD COLUMN held_until               timestamptz,
    ADD CONSTRAINT chk_vehicles_msrp_positive CHECK (msrp > 0),
    ADD CONSTRAINT chk_vehicles_oil_change_odometer_not_negative CHECK (last_oil_change_odometer >= 0),
    DROP CONSTRAINT chk_vehicles_reserved_for_an_order,
    ADD CONSTRAINT chk_vehicles_reserved_for_somebody
        CHECK ((status = 'RESERVED') <= (num_nonnulls(held_by_order_id, held_by_hold_id) = 1));
UPDATE vehicles SET first_on_lot_at = acquired_at;
CREATE UNIQUE INDEX uq_vehicles_plate_in_stock ON vehicles (plate)
    WHERE plate IS NOT NULL AND status NOT IN ('DELIVERED', 'WHOLESALED', 'WRITTEN_OFF');

-- What a car cost besides its purchase.
CREATE TABLE vehicle_costs (
    id         uuid           CONSTRAINT pk_vehicle_costs PRIMARY KEY,
    vehicle_id uuid           NOT NULL CONSTRAINT fk_vehicle_costs_vehicle REFERENCES vehicles,
    kind       text           NOT NULL CONSTRAINT chk_vehicle_costs_kind_known
        CHECK (kind IN ('PREPARATION', 'TRANSPORT', 'FLOORPLAN', 'FEE', 'OTHER')),
    amount     numeric(15, 2) NOT NULL CONSTRAINT chk_vehicle_costs_amount_positive CHECK (amount > 0),
    currency   text           NOT NULL,
    notes      text,
    at         timestamptz    NOT NULL,
    actor_id   uuid           NOT NULL,
    actor_name text           NOT NULL
);
CREATE INDEX ix_vehicle_costs_of_vehicle ON vehicle_costs (vehicle_id, id);

CREATE TABLE vehicle_photos (
    vehicle_id uuid    NOT NULL CONSTRAINT fk_vehicle_photos_vehicle REFERENCES vehicles,
    position   integer NOT NULL,
    url        text    NOT NULL,
    CONSTRAINT pk_vehicle_photos PRIMARY KEY (vehicle_id, position)
);

-- A car's way through its states stands in the ledger too.
ALTER TABLE movements
    ADD COLUMN status_before text,
    ADD COLUMN status_after  text,
    ADD COLUMN hold_id       uuid;

-- A reservation is made for an order, or as a hold for a customer before there is an order.
ALTER TABLE reservations
    ALTER COLUMN order_id DROP NOT NULL,
    ALTER COLUMN order_number DROP NOT NULL,
    ADD COLUMN hold_number    text CONSTRAINT uq_reservations_hold_number UNIQUE,
    ADD COLUMN customer_id    uuid,
    ADD COLUMN customer_name  text,
    ADD COLUMN customer_phone text,
    ADD COLUMN customer_email text,
    ADD COLUMN deposit_note   text,
    ADD COLUMN notes          text,
    ADD COLUMN expires_at     timestamptz,
    ADD COLUMN extensions     integer NOT NULL DEFAULT 0,
    ADD COLUMN holder_id      uuid,
    ADD COLUMN holder_name    text,
    ADD COLUMN closed_by_name text,
    ADD COLUMN close_reason   text,
    ADD COLUMN converted_into text,
    ADD CONSTRAINT chk_reservations_for_order_or_customer CHECK (num_nonnulls(order_id, hold_number) = 1),
    ADD CONSTRAINT chk_reservations_holds_expire CHECK ((hold_number IS NULL) = (expires_at IS NULL));
CREATE INDEX ix_reservations_due ON reservations (expires_at) WHERE status = 'ACTIVE' AND expires_at IS NOT NULL;
CREATE INDEX ix_reservations_holds ON reservations (id DESC) WHERE hold_number IS NOT NULL;
CREATE INDEX ix_reservations_holds_of_branch ON reservations (branch_code, status, id DESC) WHERE hold_number IS NOT NULL;
CREATE INDEX ix_reservations_holds_of_holder ON reservations (holder_id, id DESC) WHERE hold_number IS NOT NULL;
CREATE SEQUENCE hold_numbers CACHE 200;

ALTER TABLE reservation_lines ALTER COLUMN order_line_id DROP NOT NULL;

-- Who gets a car next when it comes free.
CREATE TABLE waiting_list_entries (
    id             uuid        CONSTRAINT pk_waiting_list_entries PRIMARY KEY,
    vehicle_id     uuid        NOT NULL CONSTRAINT fk_waiting_list_entries_vehicle REFERENCES vehicles,
    customer_id    uuid,
    customer_name  text        NOT NULL,
    customer_phone text,
    customer_email text,
    notes          text,
    added_at       timestamptz NOT NULL,
    added_by_id    uuid        NOT NULL,
    added_by_name  text        NOT NULL,
    status         text        NOT NULL,
    hold_id        uuid CONSTRAINT fk_waiting_list_entries_hold REFERENCES reservations,
    CONSTRAINT chk_waiting_list_entries_status_known CHECK (status IN ('WAITING', 'OFFERED', 'WITHDRAWN'))
);
CREATE INDEX ix_waiting_list_entries_of_vehicle ON waiting_list_entries (vehicle_id, id);
CREATE INDEX ix_waiting_list_entries_next ON waiting_list_entries (vehicle_id, id) WHERE status = 'WAITING';
