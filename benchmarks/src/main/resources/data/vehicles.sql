-- Cars for sale at all branches, one a minute, the newest ones first in the list.
-- The indexes for reading are made afterwards: row by row they would take several times as long.
CREATE TEMPORARY TABLE postponed AS
SELECT indexname AS name, indexdef AS definition FROM pg_indexes
WHERE schemaname = 'inventory' AND tablename = 'vehicles' AND indexname LIKE 'ix\_%';

DO $$
DECLARE
  index_name text;
BEGIN
  FOR index_name IN SELECT name FROM postponed LOOP
    EXECUTE format('DROP INDEX %I', index_name);
  END LOOP;
END
$$;

INSERT INTO vehicles (id, version, vin, stock_number, branch_code, make, model, trim, model_year, exterior_color,
    condition, status, source, title_status, odometer, odometer_unit, currency, list_price, acquired_at)
SELECT uuidv7(), 0, '1FADP5AU0DL' || lpad((number - 1)::text, 6, '0'), 'K' || number,
    'B' || translate(lpad((number % :branches + 1)::text, 3, '0'), '0123456789', 'ABCDEFGHIJ'),
    (ARRAY ['Ford', 'Toyota', 'Honda', 'Chevrolet', 'BMW', 'Hyundai', 'Nissan', 'Kia'])[number % 8 + 1],
    (ARRAY ['Fusion', 'Corolla', 'Civic', 'Malibu', 'X3', 'Santa Fe', 'Altima', 'Sorento'])[number % 8 + 1],
    (ARRAY ['SE', 'Limited', 'Sport'])[number % 3 + 1], 2010 + number % 16,
    (ARRAY ['black', 'white', 'silver', 'blue', 'red'])[number % 5 + 1],
    'USED', 'AVAILABLE', 'AUCTION', 'CLEAN', number % 200000, 'MI', 'USD', 5000 + number % 40000,
    now() - number * interval '1 minute'
FROM generate_series(1, :vehicles) number;

SET maintenance_work_mem = '256MB';

DO $$
DECLARE
  index_definition text;
BEGIN
  FOR index_definition IN SELECT definition FROM postponed LOOP
    EXECUTE index_definition;
  END LOOP;
END
$$;
