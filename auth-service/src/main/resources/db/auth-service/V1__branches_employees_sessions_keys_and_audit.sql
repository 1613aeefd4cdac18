CREATE TABLE branches (
    id         uuid        CONSTRAINT pk_branches PRIMARY KEY,
    code       text        NOT NULL CONSTRAINT uq_branches_code UNIQUE
                           CONSTRAINT chk_branches_code_has_2_to_6_capitals CHECK (code ~ '^[A-Z]{2,6}$'),
    name       text        NOT NULL,
    city       text        NOT NULL,
    country    text        NOT NULL CONSTRAINT chk_branches_country_is_iso_3166 CHECK (country ~ '^[A-Z]{2}$'),
    time_zone  text        NOT NULL,
    version    bigint      NOT NULL
);

CREATE TABLE branch_regions (
    branch_id uuid NOT NULL CONSTRAINT fk_branch_regions_branch REFERENCES branches,
    region    text NOT NULL CONSTRAINT uq_branch_regions_region UNIQUE
                   CONSTRAINT chk_branch_regions_region_is_lower_case CHECK (region = lower(region)),
    CONSTRAINT pk_branch_regions PRIMARY KEY (branch_id, region)
);

CREATE TABLE employees (
    id            uuid    CONSTRAINT pk_employees PRIMARY KEY,
    name          text    NOT NULL,
    email         text    NOT NULL CONSTRAINT uq_employees_email UNIQUE
                          CONSTRAINT chk_employees_email_is_lower_case CHECK (email = lower(email)),
    password_hash text    NOT NULL,
    active        boolean NOT NULL,
    version       bigint  NOT NULL
);
CREATE INDEX ix_employees_name ON employees (name, id);

CREATE TABLE assignments (
    id          uuid CONSTRAINT pk_assignments PRIMARY KEY,
    employee_id uuid NOT NULL CONSTRAINT fk_assignments_employee REFERENCES employees,
    role        text NOT NULL,
    branch      text CONSTRAINT fk_assignments_branch REFERENCES branches (code),
    first_day   date NOT NULL,
    last_day    date,
    CONSTRAINT chk_assignments_branch_unless_everywhere
        CHECK ((branch IS NULL) = (role IN ('ADMIN', 'AREA_MANAGER'))),
    CONSTRAINT chk_assignments_last_day_not_before_first CHECK (last_day >= first_day)
);
CREATE INDEX ix_assignments_employee ON assignments (employee_id);
CREATE INDEX ix_assignments_branch ON assignments (branch);

-- Counted for every e-mail that is tried, whether an employee has it or not: the answers must not tell which.
CREATE TABLE sign_in_attempts (
    account         bytea       CONSTRAINT pk_sign_in_attempts PRIMARY KEY,
    failures        integer     NOT NULL CONSTRAINT chk_sign_in_attempts_failures_not_negative CHECK (failures >= 0),
    last_attempt_at timestamptz NOT NULL,
    next_attempt_at timestamptz
);
CREATE INDEX ix_sign_in_attempts_last_attempt_at ON sign_in_attempts (last_attempt_at);

-- Where an account signed in with success: attempts from there are counted apart from everybody else's.
CREATE TABLE sign_in_addresses (
    account      bytea       NOT NULL,
    address      text        NOT NULL,
    last_used_at timestamptz NOT NULL,
    CONSTRAINT pk_sign_in_addresses PRIMARY KEY (account, address)
);
CREATE INDEX ix_sign_in_addresses_last_used_at ON sign_in_addresses (last_used_at);

CREATE TABLE sessions (
    id          uuid        CONSTRAINT pk_sessions PRIMARY KEY,
    employee_id uuid        NOT NULL CONSTRAINT fk_sessions_employee REFERENCES employees,
    expires_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    version     bigint      NOT NULL
);
CREATE INDEX ix_sessions_employee ON sessions (employee_id);
CREATE INDEX ix_sessions_expires_at ON sessions (expires_at);

CREATE TABLE refresh_tokens (
    id         uuid        CONSTRAINT pk_refresh_tokens PRIMARY KEY,
    session_id uuid        NOT NULL CONSTRAINT fk_refresh_tokens_session REFERENCES sessions ON DELETE CASCADE,
    hash       bytea       NOT NULL CONSTRAINT uq_refresh_tokens_hash UNIQUE
                           CONSTRAINT chk_refresh_tokens_hash_is_sha_256 CHECK (length(hash) = 32),
    expires_at timestamptz NOT NULL,
    rotated_at timestamptz
);
CREATE INDEX ix_refresh_tokens_session ON refresh_tokens (session_id);

CREATE TABLE signing_keys (
    id                    uuid        CONSTRAINT pk_signing_keys PRIMARY KEY,
    public_key            bytea       NOT NULL,
    encrypted_private_key bytea       NOT NULL,
    signs_from            timestamptz NOT NULL CONSTRAINT uq_signing_keys_signs_from UNIQUE
);

CREATE TABLE audit_entries (
    id          uuid        DEFAULT uuidv7() CONSTRAINT pk_audit_entries PRIMARY KEY,
    occurred_at timestamptz NOT NULL,
    action      text        NOT NULL,
    actor_id    uuid,
    actor_name  text        NOT NULL,
    record      text,
    detail      text,
    address     text        NOT NULL,
    CONSTRAINT chk_audit_entries_are_single_lines
        CHECK (concat(action, actor_name, record, detail, address) !~ '[\x01-\x1f\x7f]')
);

-- Append-only, twice: the role that writes may not change, and the trigger refuses whoever grants itself that again.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entries FROM CURRENT_USER;

CREATE FUNCTION refuse_change_of_audit_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_entries is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_entries_are_append_only BEFORE UPDATE OR DELETE ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_entries();
CREATE TRIGGER audit_entries_are_never_emptied BEFORE TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_entries();
