-- Cars are found by their plate, too.
ALTER TABLE vehicles ALTER COLUMN search_text SET EXPRESSION AS
    (lower(vin || ' ' || stock_number || ' ' || coalesce(plate, '') || ' ' || make || ' ' || model || ' '
        || coalesce(trim, '') || ' ' || coalesce(exterior_color, '')));

-- Every order of the list, for all branches and for one; each is read both ways.
CREATE INDEX ix_vehicles_cheapest_of_branch ON vehicles (branch_code, coalesce(list_price, 'Infinity'::numeric), id);
CREATE INDEX ix_vehicles_dearest_of_branch
    ON vehicles (branch_code, coalesce(list_price, '-Infinity'::numeric) DESC, id DESC);
CREATE INDEX ix_vehicles_model_year_of_branch ON vehicles (branch_code, model_year, id);
CREATE INDEX ix_vehicles_distance
    ON vehicles ((odometer::bigint * CASE odometer_unit WHEN 'MI' THEN 1609344 ELSE 1000000 END), id);
CREATE INDEX ix_vehicles_distance_of_branch
    ON vehicles (branch_code, (odometer::bigint * CASE odometer_unit WHEN 'MI' THEN 1609344 ELSE 1000000 END), id);
CREATE INDEX ix_vehicles_on_lot ON vehicles (coalesce(first_on_lot_at, acquired_at), id);
CREATE INDEX ix_vehicles_on_lot_of_branch ON vehicles (branch_code, coalesce(first_on_lot_at, acquired_at), id);
CREATE INDEX ix_vehicles_model ON vehicles (lower(model), acquired_at DESC, id DESC);

-- All that is counted or filtered by, so that counting reads a fraction of the table.
CREATE INDEX ix_vehicles_facets ON vehicles (branch_code, status, make, model, condition, body_style, fuel, model_year,
    list_price, transmission, drivetrain, exterior_color, odometer, odometer_unit, acquired_at, first_on_lot_at)
    WHERE deleted_at IS NULL;

-- Small, because few combinations exist: any part of one that hardly any car has is found without reading the cars.
CREATE INDEX ix_vehicles_equipment ON vehicles (condition, lower(body_style), lower(fuel), lower(transmission),
    lower(drivetrain), lower(exterior_color));

-- So that the planner knows how many cars a choice leaves, and when the order's index finds a page of them at once.
CREATE STATISTICS st_vehicles_equipment (mcv)
    ON condition, (lower(body_style)), (lower(fuel)), (lower(transmission)), (lower(drivetrain)), (lower(exterior_color))
    FROM vehicles;

-- The levels at or below their minimum are found from their rules.
CREATE INDEX ix_reorder_rules_product ON reorder_rules (product_id, branch_code, minimum);
