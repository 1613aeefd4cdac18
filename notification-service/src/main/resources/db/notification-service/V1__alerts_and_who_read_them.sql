-- What is known of an alert. Its recovery may arrive first: until it is raised nobody sees it.
CREATE TABLE alerts (
    id           uuid        CONSTRAINT pk_alerts PRIMARY KEY,
    version      bigint      NOT NULL,
    kind         text        NOT NULL CONSTRAINT chk_alerts_kind_is_known CHECK (kind IN ('LOW_STOCK')),
    branch       text        NOT NULL,
    sku          text        NOT NULL,
    product_name text,
    available    integer,
    minimum      integer,
    target       integer,
    raised_at    timestamptz,
    resolved_at  timestamptz,
    CONSTRAINT chk_alerts_are_raised_completely
        CHECK (num_nulls(product_name, available, minimum, target, raised_at) IN (0, 5)),
    CONSTRAINT chk_alerts_are_raised_or_resolved CHECK (raised_at IS NOT NULL OR resolved_at IS NOT NULL)
);

-- One index per way to page through the inbox, newest first: whole group or branch, everything or what is open.
CREATE INDEX ix_alerts_newest ON alerts (raised_at DESC, id DESC) WHERE raised_at IS NOT NULL;
CREATE INDEX ix_alerts_newest_of_branch ON alerts (branch, raised_at DESC, id DESC) WHERE raised_at IS NOT NULL;
CREATE INDEX ix_alerts_newest_open ON alerts (raised_at DESC, id DESC)
    WHERE raised_at IS NOT NULL AND resolved_at IS NULL;
CREATE INDEX ix_alerts_newest_open_of_branch ON alerts (branch, raised_at DESC, id DESC)
    WHERE raised_at IS NOT NULL AND resolved_at IS NULL;

CREATE TABLE alert_reads (
    employee_id uuid        NOT NULL,
    alert_id    uuid        NOT NULL CONSTRAINT fk_alert_reads_alert REFERENCES alerts,
    read_at     timestamptz NOT NULL,
    CONSTRAINT pk_alert_reads PRIMARY KEY (employee_id, alert_id)
);
