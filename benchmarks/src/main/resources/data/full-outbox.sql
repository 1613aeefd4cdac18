-- Messages that wait for the relay.
INSERT INTO outbox (topic, message_key, type, payload, occurred_at)
SELECT 'keeper.stock.v1',
    'B' || translate(lpad((number % 10)::text, 3, '0'), '0123456789', 'ABCDEFGHIJ') || ':SKU-' || number % 1000,
    'stock-level.changed.v1',
    json_build_object('branch', 'BAAB', 'sku', 'SKU-' || number, 'onHand', number, 'reserved', 0, 'available', number,
        'note', repeat('x', 150))::text,
    now()
FROM generate_series(1, :messages) number;
