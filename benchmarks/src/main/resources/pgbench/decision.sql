-- An order as it is confirmed: message read, order and line changed, history, event.
\set position random(1, 300)
BEGIN;
INSERT INTO yardstick.inbox (message_id) VALUES (uuidv7());
WITH pending AS (
    SELECT id FROM yardstick.orders WHERE position = :position FOR UPDATE
), confirmed AS (
    UPDATE yardstick.orders SET status = 'CONFIRMED' WHERE id IN (SELECT id FROM pending) RETURNING id
), line AS (
    UPDATE yardstick.order_lines SET list_price = 10 WHERE order_id IN (SELECT id FROM pending)
), history AS (
    INSERT INTO yardstick.order_history (order_id, status) SELECT id, 'CONFIRMED' FROM confirmed
)
INSERT INTO yardstick.outbox (message_key, payload)
SELECT id::text, json_build_object('order', id, 'status', 'CONFIRMED')::text FROM confirmed;
END;
