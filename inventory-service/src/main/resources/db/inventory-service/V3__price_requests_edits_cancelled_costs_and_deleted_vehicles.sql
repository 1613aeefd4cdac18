-- A car that was entered by mistake stays for the ledger's sake, and is in nobody's way.
ALTER TABLE vehicles
    ADD COLUMN deleted_at timestamptz,
    DROP CONSTRAINT uq_vehicles_stock_number,
    ADD CONSTRAINT chk_vehicles_deleted_only_while_free
        CHECK (deleted_at IS NULL OR num_nonnulls(held_by_order_id, held_by_hold_id) = 0);
DROP INDEX uq_vehicles_vin_in_stock;
DROP INDEX uq_vehicles_plate_in_stock;
CREATE UNIQUE INDEX uq_vehicles_stock_number ON vehicles (stock_number) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX uq_vehicles_vin_in_stock ON vehicles (vin)
    WHERE status NOT IN ('DELIVERED', 'WHOLESALED', 'WRITTEN_OFF') AND deleted_at IS NULL;
CREATE UNIQUE INDEX uq_vehicles_plate_in_stock ON vehicles (plate)
    WHERE plate IS NOT NULL AND status NOT IN ('DELIVERED', 'WHOLESALED', 'WRITTEN_OFF') AND deleted_at IS NULL;

ALTER TABLE price_changes
    ADD COLUMN approved_by_id   uuid,
    ADD COLUMN approved_by_name text;

-- A price below the floor that somebody asks for who may not decide it.
CREATE TABLE price_requests (
    id              uuid           CONSTRAINT pk_price_requests PRIMARY KEY,
    vehicle_id      uuid           NOT NULL CONSTRAINT fk_price_requests_vehicle REFERENCES vehicles,
    list_price      numeric(15, 2) NOT NULL CONSTRAINT chk_price_requests_price_positive CHECK (list_price > 0),
    currency        text           NOT NULL,
    reason          text           NOT NULL,
    status          text           NOT NULL,
    asked_at        timestamptz    NOT NULL,
    asked_by_id     uuid           NOT NULL,
    asked_by_name   text           NOT NULL,
    decided_at      timestamptz,
    decided_by_id   uuid,
    decided_by_name text,
    decision_reason text,
    CONSTRAINT chk_price_requests_status_known CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED')),
    CONSTRAINT chk_price_requests_decided_by_somebody
        CHECK ((status = 'PENDING') = (num_nonnulls(decided_at, decided_by_id, decided_by_name) = 0))
);
CREATE INDEX ix_price_requests_of_vehicle ON price_requests (vehicle_id, id DESC);

-- What was changed in a car's record besides its price: edits, VIN corrections, floor prices.
CREATE TABLE vehicle_edits (
    id          bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_vehicle_edits PRIMARY KEY,
    vehicle_id  uuid        NOT NULL CONSTRAINT fk_vehicle_edits_vehicle REFERENCES vehicles,
    at          timestamptz NOT NULL,
    kind        text        NOT NULL,
    changes     jsonb       NOT NULL,
    -- Nothing in it is for those who may not see costs.
    only_costs  boolean     NOT NULL,
    notes       text,
    actor_id    uuid        NOT NULL,
    actor_name  text        NOT NULL
);
CREATE INDEX ix_vehicle_edits_of_vehicle ON vehicle_edits (vehicle_id, id DESC);

-- A cost that was wrong is cancelled; its amount stays readable.
ALTER TABLE vehicle_costs
    ADD COLUMN cancelled_at      timestamptz,
    ADD COLUMN cancelled_by_id   uuid,
    ADD COLUMN cancelled_by_name text,
    ADD COLUMN cancel_reason     text;

-- History is append-only, for the service itself too; of a cost only the cancellation is written later.
REVOKE UPDATE, DELETE, TRUNCATE ON vehicle_edits, vehicle_costs FROM CURRENT_USER;
GRANT UPDATE (cancelled_at, cancelled_by_id, cancelled_by_name, cancel_reason) ON vehicle_costs TO CURRENT_USER;
