-- Orders of one to five lines, a tenth of them with a car, at 20 branches, by 200 employees, over :days days until 2026-11-25;
-- 40 makes, 30 brands of parts, 10 body styles, 25 categories, 20,000 SKUs of which few are sold often; every 30th line comes back.
INSERT INTO branches (code, name, city, time_zone)
SELECT 'LG' || lpad(n::text, 2, '0'), 'Branch ' || n, 'City ' || n % 12, 'America/New_York' FROM generate_series(0, 19) AS n
ON CONFLICT DO NOTHING;

INSERT INTO sellers (employee_id, name)
SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Employee ' || n FROM generate_series(0, 199) AS n;

INSERT INTO sale_lines (line_id, order_id, order_number, sold_at, day, branch, city, employee_id, customer_id,
    kind, item, description, brand, category, quantity, currency, revenue, cost)
SELECT line_id, order_id, 'LG-' || ordered, day + interval '15 hours', day, 'LG' || lpad((employee % 20)::text, 2, '0'),
    'City ' || employee % 20 % 12, ('00000000-0000-7000-8000-' || lpad(employee::text, 12, '0'))::uuid, NULL,
    kind, item, description, brand, category, quantity, 'USD', price * quantity,
    CASE WHEN n % 50 <> 0 THEN round(price * 0.8, 2) * quantity END
FROM (
    SELECT n, ordered, line_id, order_id, day, employee,
        CASE WHEN car THEN 'VEHICLE' ELSE 'PRODUCT' END AS kind,
        CASE WHEN car THEN 'VIN' || lpad(n::text, 14, '0') ELSE 'SKU-' || lpad(sku::text, 5, '0') END AS item,
        CASE WHEN car THEN 2010 + n % 16 || ' Make ' || sku % 40 || ' Model ' || sku % 7 ELSE 'Part ' || sku END AS description,
        CASE WHEN car THEN 'Make ' || sku % 40 ELSE 'Brand ' || sku % 30 END AS brand,
        CASE WHEN car THEN 'Body ' || n % 10 ELSE 'Category ' || sku % 25 END AS category,
        CASE WHEN n % 30 = 0 THEN -1 ELSE 1 END * CASE WHEN car THEN 1 ELSE 1 + n % 4 END AS quantity,
        CASE WHEN car THEN 9000 + n % 20000 ELSE 10 + sku % 300 END::numeric(17, 4) AS price
    FROM (
        SELECT n, n / 3 AS ordered, n % 10 = 0 AS car,
            ('10000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid AS line_id,
            ('20000000-0000-7000-8000-' || lpad((n / 3)::text, 12, '0'))::uuid AS order_id,
            date '2026-11-25' - :days + 1 + (n::bigint * :days / :lines)::integer AS day,
            hashint4(n / 3) & 1073741823 AS spread,
            (hashint4(n / 3) & 1073741823) % 200 AS employee,
            floor(20000 * power((hashint4(n) & 1048575) / 1048576.0, 3))::integer AS sku
        FROM generate_series(0, :lines - 1) AS n
    ) AS drawn
) AS line
ORDER BY n;
