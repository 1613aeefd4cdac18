INSERT INTO branches (code, name, city)
SELECT 'BR' || translate(lpad(n::text, 2, '0'), '0123456789', 'ABCDEFGHIJ'), 'Branch ' || n, 'City ' || n % 12
FROM generate_series(1, 20) AS n;

INSERT INTO vehicles (id, version, vin, stock_number, branch_code, make, model, trim, model_year, body_style,
    exterior_color, condition, status, source, title_status, odometer, odometer_unit, currency, list_price, acquired_at,
    first_on_lot_at, plate, fuel, transmission, drivetrain)
SELECT uuidv7(), 0, upper(substr(md5(n::text), 1, 10)) || lpad(n::text, 7, '0'), 'K' || 200000 + n,
    'BR' || translate(lpad((n * 7919 % 20 + 1)::text, 2, '0'), '0123456789', 'ABCDEFGHIJ'),
    (ARRAY['Ford', 'Hyundai', 'Mercedes-Benz', 'Toyota', 'Volkswagen', 'Chevrolet', 'Honda', 'Nissan', 'Audi', 'BMW',
        'Kia', 'Fiat', 'Renault', 'Peugeot', 'Jeep', 'Mazda', 'Subaru', 'Volvo', 'Tesla', 'Porsche'])[n * 31 % 97 % 20 + 1],
    (ARRAY['Santa Fe', 'Focus', 'Golf', 'Model 3', 'Corolla', 'Civic', 'A4 Avant', 'Cherokee', 'Panda', 'Clio',
        'Outback', 'XC60'])[n % 12 + 1] || ' ' || n * 13 % 7,
    (ARRAY['Sport', 'Limited', 'SE', 'GT Line', NULL])[n % 5 + 1], 1995 + n * 17 % 31,
    (ARRAY['SUV', 'Sedan', 'Hatchback', 'Wagon', 'Coupe'])[n * 3 % 5 + 1],
    (ARRAY['Silver', 'Black', 'White', 'Red', 'Blue', 'Grey'])[n * 5 % 6 + 1],
    (ARRAY['USED', 'USED', 'USED', 'NEW', 'CPO', 'DEMO'])[n * 11 % 6 + 1],
    CASE WHEN n % 10 < 6 THEN 'DELIVERED' WHEN n % 10 < 9 THEN 'AVAILABLE'
        ELSE (ARRAY['SOLD', 'PREPARATION', 'ORDERED', 'IN_TRANSIT'])[n / 10 % 4 + 1] END,
    'AUCTION', 'CLEAN', n::bigint * 7 % 200000, 'MI', 'USD',
    CASE WHEN n % 20 > 0 THEN 1000 + n::bigint * 37 % 60000 END,
    timestamptz '2020-01-01' + n * interval '20 minutes', timestamptz '2020-01-04' + n * interval '20 minutes',
    'P' || n, (ARRAY['PETROL', 'DIESEL', 'ELECTRIC', 'HYBRID'])[n % 4 + 1],
    (ARRAY['AUTOMATIC', 'MANUAL'])[n % 2 + 1], (ARRAY['FWD', 'AWD', 'RWD'])[n % 3 + 1]
FROM generate_series(1, :cars) AS n;

INSERT INTO price_changes (vehicle_id, at, new_price, currency, reason, actor_id, actor_name)
SELECT id, acquired_at, 10000, 'USD', 'Market', id, 'Ann' FROM vehicles;

INSERT INTO brands (name) VALUES ('Bosch'), ('Brembo'), ('Mann'), ('NGK'), ('Valeo');
INSERT INTO categories (name) VALUES ('Brakes'), ('Filters'), ('Electrics'), ('Body'), ('Engine');

INSERT INTO products (id, version, sku, name, brand, category, price, currency)
SELECT uuidv7(), 0, 'SKU-' || lpad(n::text, 7, '0'),
    (ARRAY['Brake pads', 'Oil filter', 'Wiper blade', 'Battery', 'Spark plug', 'Air filter'])[n % 6 + 1] || ' ' || n,
    (ARRAY['Bosch', 'Brembo', 'Mann', 'NGK', 'Valeo'])[n % 5 + 1],
    (ARRAY['Brakes', 'Filters', 'Electrics', 'Body', 'Engine'])[n / 5 % 5 + 1], n % 500 + 1, 'USD'
FROM generate_series(1, :products) AS n;

INSERT INTO stock_levels (id, product_id, branch_code, on_hand, reserved)
SELECT uuidv7(), product.id, branch.code, n % 50, n % 50 / 3
FROM (SELECT id, row_number() OVER () AS n FROM products) AS product CROSS JOIN branches AS branch;

INSERT INTO reorder_rules (id, version, branch_code, product_id, minimum, target)
SELECT uuidv7(), 0, branch_code, product_id, 10, 30
FROM (SELECT branch_code, product_id, row_number() OVER () AS n FROM stock_levels) AS level WHERE n % 50 = 0;

INSERT INTO movements (at, kind, branch_code, product_id, sku, quantity, on_hand_before, on_hand_after,
    reserved_before, reserved_after, actor_name)
SELECT timestamptz '2020-01-01' + n * interval '1 minute', 'RECEIPT', branch_code, product_id, 'SKU', 1, 0, 1, 0, 0, 'Ann'
FROM (SELECT branch_code, product_id, row_number() OVER () AS n FROM stock_levels LIMIT :movements) AS level;

INSERT INTO waiting_list_entries (id, vehicle_id, customer_name, added_at, added_by_id, added_by_name, status)
SELECT uuidv7(), id, 'Customer', acquired_at, id, 'Ann', 'WITHDRAWN' FROM vehicles;

VACUUM ANALYZE branches, waiting_list_entries, vehicles, price_changes, products, stock_levels, reorder_rules, movements;
