-- A relay that finds one message: looks and removes.
DELETE FROM yardstick.outbox WHERE id IN (SELECT id FROM yardstick.outbox ORDER BY id LIMIT 1);
