-- How many units of a line of an order have come back: never more than were sold, however many returns there are.
CREATE TABLE returned_units (
    order_id      uuid    NOT NULL,
    order_line_id uuid    NOT NULL,
    sold          integer NOT NULL,
    returned      integer NOT NULL,
    CONSTRAINT pk_returned_units PRIMARY KEY (order_id, order_line_id),
    CONSTRAINT chk_returned_units_at_most_what_was_sold CHECK (returned BETWEEN 1 AND sold)
);

-- What came back until now, as the ledger tells it by product; of several lines with the same one the first come first.
INSERT INTO returned_units (order_id, order_line_id, sold, returned)
SELECT order_id, order_line_id, quantity, least(quantity, units - of_lines_before)
FROM (SELECT back.order_id, line.order_line_id, line.quantity, back.units,
        sum(line.quantity) OVER (PARTITION BY back.order_id, back.product_id ORDER BY line.id) - line.quantity
            AS of_lines_before
    FROM (SELECT order_id, product_id, sum(on_hand_after - on_hand_before) AS units FROM movements
        WHERE kind = 'RETURN' AND product_id IS NOT NULL AND order_id IN (SELECT order_id FROM order_returns)
        GROUP BY order_id, product_id) back
    JOIN reservations reservation ON reservation.order_id = back.order_id
    JOIN reservation_lines line ON line.reservation_id = reservation.id AND line.product_id = back.product_id) share
WHERE units > of_lines_before;
