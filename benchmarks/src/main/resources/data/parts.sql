-- Products with plenty on hand at every branch, and the line in the ledger by which it came.
INSERT INTO branches (code, name, city)
SELECT 'B' || translate(lpad(number::text, 3, '0'), '0123456789', 'ABCDEFGHIJ'), 'Branch ' || number, 'Town ' || number
FROM generate_series(1, :branches) number;

INSERT INTO products (id, version, sku, name, price, currency)
SELECT uuidv7(), 0, 'SKU-' || lpad(number::text, 6, '0'), 'Part ' || number, 10.00, 'USD'
FROM generate_series(1, :products) number;

INSERT INTO stock_levels (id, product_id, branch_code, on_hand)
SELECT uuidv7(), product.id, branch.code, :onHand FROM products product CROSS JOIN branches branch;

INSERT INTO movements (at, kind, branch_code, product_id, sku, quantity, on_hand_before, on_hand_after,
    reserved_before, reserved_after, actor_name)
SELECT now(), 'RECEIPT', level.branch_code, product.id, product.sku, level.on_hand, 0, level.on_hand, 0, 0, 'Bench'
FROM stock_levels level JOIN products product ON product.id = level.product_id;
