-- An alert is about a product, or about the cars of a make or model.
ALTER TABLE alerts
    ALTER COLUMN sku DROP NOT NULL,
    ADD COLUMN make                 text,
    ADD COLUMN model                text,
    ADD COLUMN acknowledged_at      timestamptz,
    ADD COLUMN acknowledged_by_id   uuid,
    ADD COLUMN acknowledged_by_name text,
    ADD COLUMN acknowledgement_note text,
    ADD COLUMN snoozed_at           timestamptz,
    ADD COLUMN snoozed_until        timestamptz,
    ADD COLUMN snoozed_by_id        uuid,
    ADD COLUMN snoozed_by_name      text,
    ADD COLUMN snooze_note          text,
    DROP CONSTRAINT chk_alerts_kind_is_known,
    ADD CONSTRAINT chk_alerts_kind_is_known CHECK (kind IN ('LOW_STOCK', 'LOW_VEHICLES')),
    DROP CONSTRAINT chk_alerts_are_raised_completely,
    ADD CONSTRAINT chk_alerts_are_raised_completely
        CHECK (num_nulls(available, minimum, target, raised_at) IN (0, 4)),
    ADD CONSTRAINT chk_alerts_say_what_they_are_about CHECK (CASE kind
        WHEN 'LOW_STOCK' THEN sku IS NOT NULL AND (product_name IS NULL) = (raised_at IS NULL) AND num_nonnulls(make, model) = 0
        ELSE make IS NOT NULL AND num_nonnulls(sku, product_name) = 0 END),
    ADD CONSTRAINT chk_alerts_are_acknowledged_by_somebody
        CHECK (num_nulls(acknowledged_at, acknowledged_by_id, acknowledged_by_name) IN (0, 3)),
    ADD CONSTRAINT chk_alerts_are_snoozed_by_somebody
        CHECK (num_nulls(snoozed_at, snoozed_until, snoozed_by_id, snoozed_by_name) IN (0, 4)),
    ADD CONSTRAINT chk_alerts_are_snoozed_for_a_while CHECK (snoozed_until > snoozed_at);

-- Few alerts are about cars, and few are acknowledged or snoozed: found without passing over all others.
CREATE INDEX ix_alerts_newest_of_kind ON alerts (kind, raised_at DESC, id DESC) WHERE raised_at IS NOT NULL;
CREATE INDEX ix_alerts_newest_of_kind_and_branch ON alerts (branch, kind, raised_at DESC, id DESC)
    WHERE raised_at IS NOT NULL;
CREATE INDEX ix_alerts_newest_acknowledged ON alerts (raised_at DESC, id DESC)
    WHERE raised_at IS NOT NULL AND resolved_at IS NULL AND acknowledged_at IS NOT NULL;
CREATE INDEX ix_alerts_newest_snoozed ON alerts (raised_at DESC, id DESC)
    WHERE raised_at IS NOT NULL AND resolved_at IS NULL AND snoozed_until IS NOT NULL;
