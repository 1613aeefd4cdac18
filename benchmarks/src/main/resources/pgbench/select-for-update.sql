-- One reservation as most services make it: lock the row, look, write.
\set id random(1, :rows)
BEGIN;
SELECT on_hand, reserved FROM yardstick.stock_levels WHERE id = :id FOR UPDATE;
UPDATE yardstick.stock_levels SET reserved = reserved + 1 WHERE id = :id;
INSERT INTO yardstick.reservations (level_id, quantity) VALUES (:id, 1);
INSERT INTO yardstick.movements (level_id, on_hand, reserved_before, reserved_after) VALUES (:id, 0, 0, 1);
INSERT INTO yardstick.outbox (message_key, payload)
VALUES ('reservation', json_build_object('level', :id::integer, 'quantity', 1)::text);
END;
