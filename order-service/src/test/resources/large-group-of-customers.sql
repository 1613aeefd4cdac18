-- :customers customers, and for each of them two orders of two lines and two appointments, at 50 branches, by 200 employees,
-- over the 100 days before today and, of the appointments, the 25 days after it; nothing is overdue and nobody to be reminded.
INSERT INTO branches (code, name, city, time_zone)
SELECT 'BR' || translate(lpad(n::text, 2, '0'), '0123456789', 'ABCDEFGHIJ'), 'Branch ' || n, 'City ' || n % 12,
    'America/New_York'
FROM generate_series(0, 49) AS n
ON CONFLICT DO NOTHING;

INSERT INTO customers (id, kind, name, first_name, last_name, company_name, tax_id, email, phone, branch, version,
    registered_at, registered_by, erased_at, erased_by, erasure_reason)
SELECT ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid,
    CASE WHEN n % 20 = 0 THEN 'COMPANY' ELSE 'PRIVATE' END,
    CASE WHEN n % 20 = 0 THEN last || ' Logistics ' || n ELSE first || ' ' || last || ' ' || n / 1200 END,
    CASE WHEN n % 20 <> 0 THEN first END, CASE WHEN n % 20 <> 0 THEN last || ' ' || n / 1200 END,
    CASE WHEN n % 20 = 0 THEN last || ' Logistics ' || n END,
    'TX-' || lpad(n::text, 7, '0'), lower(first) || '.' || lower(last) || n || '@example.com',
    '+1 215 ' || lpad((n * 7919 % 10000000)::text, 7, '0'),
    'BR' || translate(lpad((n % 50)::text, 2, '0'), '0123456789', 'ABCDEFGHIJ'), 0,
    now() - interval '200 days', '00000000-0000-7000-8000-000000000001', NULL, NULL, NULL
FROM (
    SELECT n, (ARRAY['Maria', 'Marco', 'Anna', 'Clara', 'Zeno', 'Paola', 'Jens', 'Ulf', 'Ines', 'Nora', 'Otto', 'Ida'])[n % 12 + 1] AS first,
        (ARRAY['Rossi', 'Bianchi', 'Keller', 'Braun', 'Fontanella', 'Searle', 'Quist', 'Vogel', 'Yilmaz', 'Wagner'])[n / 12 % 10 + 1]
            || (ARRAY['', 'son', 'i', 'berg', 'mann', 'etti', 'ova', 'ini', 'stein', 'feld'])[n / 120 % 10 + 1] AS last
    FROM generate_series(1, :customers) AS n) AS people;

INSERT INTO orders (id, number, branch, salesperson_id, salesperson_name, customer_id, has_vehicles, status, currency, total,
    placed_at, created_at, changed_at, answer_by, version)
SELECT ('00000000-0000-7000-a000-' || lpad(n::text, 12, '0'))::uuid,
    'BR' || translate(lpad((n % 50)::text, 2, '0'), '0123456789', 'ABCDEFGHIJ') || '-2026-' || lpad((n / 50 + 1)::text, 6, '0'),
    'BR' || translate(lpad((n % 50)::text, 2, '0'), '0123456789', 'ABCDEFGHIJ'),
    ('00000000-0000-7000-8000-' || lpad((n % 200)::text, 12, '0'))::uuid, 'Employee ' || n % 200,
    CASE WHEN n % 7 <> 0 OR n % 10 = 0 THEN ('00000000-0000-7000-9000-' || lpad((n % :customers + 1)::text, 12, '0'))::uuid END,
    n % 10 = 0, status, CASE WHEN status NOT IN ('DRAFT', 'PENDING', 'REJECTED', 'CANCELLED') THEN 'USD' END,
    CASE WHEN status NOT IN ('DRAFT', 'PENDING', 'REJECTED', 'CANCELLED') THEN 100 END,
    placed_at, placed_at, placed_at, CASE status WHEN 'DRAFT' THEN NULL WHEN 'PENDING' THEN now() + interval '1 hour' ELSE placed_at + interval '30 seconds' END, 1
FROM (
    SELECT n, now() - interval '100 days' * n / (2 * :customers) AS placed_at,
        CASE WHEN n % 101 = 0 THEN 'DRAFT' WHEN n % 53 = 0 THEN 'REJECTED' WHEN n % 47 = 0 THEN 'CANCELLED'
            WHEN n % 97 = 0 THEN 'RETURNED' WHEN n < 20 THEN 'PENDING' WHEN n < 2 * :customers / 20 THEN 'CONFIRMED'
            WHEN n < 2 * :customers / 15 THEN 'IN_PROGRESS' ELSE 'COMPLETED' END AS status
    FROM generate_series(1, 2 * :customers) AS n) AS placed;

INSERT INTO order_lines (id, order_id, position, vin, sku, quantity, description, list_price, unit_cost)
SELECT uuidv7(), ('00000000-0000-7000-a000-' || lpad(n::text, 12, '0'))::uuid, position,
    CASE WHEN position = 0 AND n % 10 = 0 THEN '1M8GDM9A' || lpad(n::text, 9, '0') END,
    CASE WHEN position = 1 OR n % 10 <> 0 THEN 'SKU-' || lpad(((n * 31 + position * 17) % 5000)::text, 5, '0') END,
    1, 'Article', 50, 30
FROM generate_series(1, 2 * :customers) AS n, generate_series(0, 1) AS position;

INSERT INTO order_history (id, order_id, status, at, by_id, by_name)
SELECT uuidv7(), id, 'PENDING', placed_at, salesperson_id, salesperson_name FROM orders WHERE answer_by IS NOT NULL;

INSERT INTO appointments (id, version, branch, kind, status, customer_id, customer_name, employee_id, employee_name, vin,
    starts_at, ends_at, created_at, created_by_id, created_by_name, reminded_at)
SELECT uuidv7(), 0, 'BR' || translate(lpad((n % 50)::text, 2, '0'), '0123456789', 'ABCDEFGHIJ'),
    (ARRAY['TEST_DRIVE', 'VISIT', 'SERVICE'])[n % 3 + 1],
    CASE WHEN starts_at > now() THEN (ARRAY['REQUESTED', 'CONFIRMED', 'CANCELLED'])[n % 3 + 1]
        ELSE (ARRAY['DONE', 'NO_SHOW', 'DONE', 'CANCELLED'])[n % 4 + 1] END,
    CASE WHEN n % 2 = 0 THEN ('00000000-0000-7000-9000-' || lpad((n % :customers + 1)::text, 12, '0'))::uuid END,
    CASE WHEN n % 2 = 1 THEN 'Somebody ' || n END,
    ('00000000-0000-7000-8000-' || lpad((n % 200)::text, 12, '0'))::uuid, 'Employee ' || n % 200,
    '1M8GDM9A' || lpad((n % 2000)::text, 9, '0'), starts_at, starts_at + interval '1 hour', now() - interval '120 days',
    '00000000-0000-7000-8000-000000000001', 'Employee 1', now()
FROM (
    SELECT n, date_trunc('hour', now()) - interval '100 days' + interval '125 days' * (n / 200) / (2 * :customers / 200) AS starts_at
    FROM generate_series(1, 2 * :customers) AS n) AS made
