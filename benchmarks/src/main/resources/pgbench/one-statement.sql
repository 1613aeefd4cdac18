-- One reservation as one statement: guarded update, reservation, movement, event.
\set id random(1, :rows)
WITH taken AS (
    UPDATE yardstick.stock_levels SET reserved = reserved + 1 WHERE id = :id AND on_hand - reserved >= 1
    RETURNING id, on_hand, reserved
), reservation AS (
    INSERT INTO yardstick.reservations (level_id, quantity) SELECT id, 1 FROM taken RETURNING id
), movement AS (
    INSERT INTO yardstick.movements (level_id, on_hand, reserved_before, reserved_after)
    SELECT id, on_hand, reserved - 1, reserved FROM taken
)
INSERT INTO yardstick.outbox (message_key, payload)
SELECT id::text, json_build_object('reservation', id, 'level', :id::integer, 'quantity', 1)::text FROM reservation;
