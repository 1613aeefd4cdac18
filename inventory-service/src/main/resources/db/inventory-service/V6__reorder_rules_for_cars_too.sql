-- When a branch has too few cars of a make or model; no model means all models of the make.
CREATE TABLE vehicle_reorder_rules (
    id          uuid    CONSTRAINT pk_vehicle_reorder_rules PRIMARY KEY,
    version     bigint  NOT NULL,
    branch_code text    NOT NULL CONSTRAINT fk_vehicle_reorder_rules_branch REFERENCES branches,
    make        text    NOT NULL CONSTRAINT chk_vehicle_reorder_rules_make_not_blank CHECK (make <> ''),
    model       text CONSTRAINT chk_vehicle_reorder_rules_model_not_blank CHECK (model <> ''),
    minimum     integer NOT NULL,
    target      integer NOT NULL,
    alert_id    uuid,
    CONSTRAINT chk_vehicle_reorder_rules_target_above_minimum CHECK (minimum >= 0 AND target > minimum)
);
-- Finds the rules about a car, and is the order of their list.
CREATE UNIQUE INDEX uq_vehicle_reorder_rules_cars_and_branch
    ON vehicle_reorder_rules (branch_code, lower(make), coalesce(lower(model), ''));

-- Counts the cars of a rule.
CREATE INDEX ix_vehicles_for_sale ON vehicles (branch_code, lower(make), lower(model)) WHERE status = 'AVAILABLE';

