-- An order as it is placed: number, order, line, history, event.
\set branch random(1, 10)
\set level random(1, :rows)
BEGIN;
WITH numbered AS (
    INSERT INTO yardstick.order_numbers (branch, last) VALUES (:branch, 1)
    ON CONFLICT (branch) DO UPDATE SET last = order_numbers.last + 1 RETURNING last
), placed AS (
    INSERT INTO yardstick.orders (number, status) SELECT :branch || '-' || last, 'PENDING' FROM numbered RETURNING id
), line AS (
    INSERT INTO yardstick.order_lines (order_id, level_id, quantity) SELECT id, :level, 1 FROM placed
), history AS (
    INSERT INTO yardstick.order_history (order_id, status) SELECT id, 'PENDING' FROM placed
)
INSERT INTO yardstick.outbox (message_key, payload)
SELECT id::text, json_build_object('order', id, 'level', :level::integer, 'quantity', 1)::text FROM placed;
END;
