-- One table for the rules about products and about cars; a rule is about either. The version before still runs meanwhile: to it
-- the old table's name is a view of the same rows, which it reads, locks and writes. The next version drops the view.
LOCK TABLE vehicle_reorder_rules IN ACCESS EXCLUSIVE MODE;

ALTER TABLE reorder_rules
    ALTER COLUMN product_id DROP NOT NULL,
    ADD COLUMN make  text CONSTRAINT chk_reorder_rules_make_not_blank CHECK (make <> ''),
    ADD COLUMN model text CONSTRAINT chk_reorder_rules_model_not_blank CHECK (model <> ''),
    ADD CONSTRAINT chk_reorder_rules_about_product_or_cars
        CHECK ((product_id IS NULL) = (make IS NOT NULL) AND (model IS NULL OR make IS NOT NULL));

INSERT INTO reorder_rules (id, version, branch_code, make, model, minimum, target, alert_id)
SELECT id, version, branch_code, make, model, minimum, target, alert_id FROM vehicle_reorder_rules;

DROP TABLE vehicle_reorder_rules;

-- Finds the rules about a car, and is the order of their list.
CREATE UNIQUE INDEX uq_reorder_rules_cars_and_branch
    ON reorder_rules (branch_code, lower(make), coalesce(lower(model), '')) WHERE make IS NOT NULL;

CREATE VIEW vehicle_reorder_rules AS
SELECT id, version, branch_code, make, model, minimum, target, alert_id FROM reorder_rules WHERE make IS NOT NULL;
