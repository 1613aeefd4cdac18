-- A relay that has nothing else to do: it marks a batch of 100 messages as sent.
\set batch random(0, :rows / 100 - 1)
UPDATE yardstick.sent SET sent_at = now() WHERE id BETWEEN :batch * 100 AND :batch * 100 + 99;
