-- What auth-service says about branches.
CREATE TABLE branches (
    code      text CONSTRAINT pk_branches PRIMARY KEY,
    name      text NOT NULL,
    city      text NOT NULL,
    time_zone text NOT NULL
);

-- The rest of what is known about customers. The version before writes none of it.
ALTER TABLE customers
    ADD COLUMN version            bigint NOT NULL DEFAULT 0,
    ADD COLUMN profession         text,
    ADD COLUMN street             text,
    ADD COLUMN postal_code        text,
    ADD COLUMN city               text,
    ADD COLUMN region             text,
    ADD COLUMN country            text,
    ADD COLUMN consent_marketing  boolean,
    ADD COLUMN consent_by_email   boolean,
    ADD COLUMN consent_by_phone   boolean,
    ADD COLUMN consent_by_post    boolean,
    ADD COLUMN consent_given_at   timestamptz,
    ADD COLUMN consent_source     text,
    ADD COLUMN notes              text,
    -- The home branch. No foreign key: a branch may sell before this service has heard of it.
    ADD COLUMN branch             text,
    ADD COLUMN registered_by_name text,
    ADD COLUMN erased_at          timestamptz,
    ADD COLUMN erased_by          uuid,
    ADD COLUMN erasure_reason     text,
    -- (215) 555-0100 and +1 215 555 0100 are the same line.
    ADD COLUMN phone_key          text GENERATED ALWAYS AS (right(regexp_replace(phone, '[^0-9]', '', 'g'), 9)) STORED,
    DROP CONSTRAINT chk_customers_named_after_their_kind,
    ADD CONSTRAINT chk_customers_named_after_their_kind CHECK (
        erased_at IS NOT NULL
        OR kind = 'PRIVATE' AND first_name IS NOT NULL AND last_name IS NOT NULL AND company_name IS NULL
        OR kind = 'COMPANY' AND company_name IS NOT NULL),
    ADD CONSTRAINT chk_customers_erased_ones_are_nobody CHECK (
        erased_at IS NULL
        OR name = 'Erased customer' AND erased_by IS NOT NULL AND erasure_reason IS NOT NULL
            AND num_nonnulls(first_name, last_name, company_name, tax_id, email, phone, profession, street, postal_code,
                city, region, country, consent_marketing, consent_by_email, consent_by_phone, consent_by_post,
                consent_given_at, consent_source, notes) = 0),
    ADD CONSTRAINT chk_customers_consent_names_its_ways CHECK (
        consent_marketing IS NULL
        OR consent_given_at IS NOT NULL
            AND consent_marketing = (consent_by_email OR consent_by_phone OR consent_by_post));

-- Customers belonged to no branch so far; they get the one where they bought first.
UPDATE customers SET branch = (
    SELECT o.branch FROM orders o WHERE o.customer_id = customers.id ORDER BY o.placed_at, o.id LIMIT 1);

-- One per likeness by which duplicates are found.
CREATE INDEX ix_customers_email ON customers (lower(email));
CREATE INDEX ix_customers_phone ON customers (phone_key);
CREATE INDEX ix_customers_like_name ON customers USING gin (lower(name) gin_trgm_ops);

-- When branches are open, for those that do not keep the usual hours.
CREATE TABLE opening_hours (
    branch     text        CONSTRAINT pk_opening_hours PRIMARY KEY,
    version    bigint      NOT NULL,
    hours      jsonb       NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by uuid        NOT NULL,
    CONSTRAINT fk_opening_hours_branch FOREIGN KEY (branch) REFERENCES branches
);

CREATE TABLE appointments (
    id              uuid        CONSTRAINT pk_appointments PRIMARY KEY,
    version         bigint      NOT NULL,
    branch          text        NOT NULL,
    kind            text        NOT NULL,
    status          text        NOT NULL,
    status_reason   text,
    customer_id     uuid,
    -- Of somebody who is no customer yet.
    customer_name   text,
    phone           text,
    employee_id     uuid,
    employee_name   text,
    vin             text,
    starts_at       timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL,
    notes           text,
    created_at      timestamptz NOT NULL,
    created_by_id   uuid        NOT NULL,
    created_by_name text        NOT NULL,
    reminded_at     timestamptz,
    CONSTRAINT fk_appointments_branch FOREIGN KEY (branch) REFERENCES branches,
    CONSTRAINT fk_appointments_customer FOREIGN KEY (customer_id) REFERENCES customers,
    CONSTRAINT chk_appointments_kind_known CHECK (kind IN ('TEST_DRIVE', 'VISIT', 'SERVICE')),
    CONSTRAINT chk_appointments_status_known CHECK (
        status IN ('REQUESTED', 'CONFIRMED', 'DONE', 'NO_SHOW', 'CANCELLED')),
    CONSTRAINT chk_appointments_somebody_comes CHECK (num_nonnulls(customer_id, customer_name) = 1),
    CONSTRAINT chk_appointments_employee_named CHECK ((employee_id IS NULL) = (employee_name IS NULL)),
    -- The search relies on the upper limit.
    CONSTRAINT chk_appointments_length CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '24 hours'),
    CONSTRAINT ex_appointments_vehicle_once_at_a_time
        EXCLUDE USING gist (vin WITH =, tstzrange(starts_at, ends_at) WITH &&)
        WHERE (vin IS NOT NULL AND status IN ('REQUESTED', 'CONFIRMED')),
    CONSTRAINT ex_appointments_employee_once_at_a_time
        EXCLUDE USING gist (employee_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
        WHERE (employee_id IS NOT NULL AND status IN ('REQUESTED', 'CONFIRMED'))
);
-- One per way in which lists are read: all, of a branch, of an employee, of a vehicle, of a customer.
CREATE INDEX ix_appointments_start ON appointments (starts_at, id);
CREATE INDEX ix_appointments_branch ON appointments (branch, starts_at, id);
CREATE INDEX ix_appointments_employee ON appointments (employee_id, starts_at, id) WHERE employee_id IS NOT NULL;
CREATE INDEX ix_appointments_vehicle ON appointments (vin, starts_at, id) WHERE vin IS NOT NULL;
CREATE INDEX ix_appointments_customer ON appointments (customer_id, starts_at, id) WHERE customer_id IS NOT NULL;
CREATE INDEX ix_appointments_to_be_reminded_of ON appointments (starts_at)
    WHERE status = 'CONFIRMED' AND reminded_at IS NULL;
