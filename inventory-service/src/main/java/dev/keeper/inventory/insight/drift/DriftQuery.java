package dev.keeper.inventory.insight.drift;

/** Recomputes the stock of a branch, or all of it, in one statement and therefore as of one moment. */
final class DriftQuery {

    /** Sums the figures of the three sources per level, each source in its own column. */
    private static final String LEVELS = """
            levels AS (
                SELECT branch_code, product_id, sum(on_hand) AS on_hand, sum(on_hand_moved) AS on_hand_moved,
                    sum(reserved) AS reserved, sum(reserved_moved) AS reserved_moved,
                    sum(reserved_claimed) AS reserved_claimed
                FROM (
                    SELECT branch_code, product_id, on_hand, 0 AS on_hand_moved,
                        reserved, 0 AS reserved_moved, 0 AS reserved_claimed
                    FROM stock_levels WHERE <scope>
                    UNION ALL
                    SELECT branch_code, product_id, 0, on_hand_after - on_hand_before,
                        0, reserved_after - reserved_before, 0
                    FROM movements WHERE product_id IS NOT NULL AND <scope>
                    UNION ALL
                    SELECT branch_code, product_id, 0, 0, 0, 0, quantity
                    FROM reservation_lines line JOIN reservations reservation ON reservation.id = line.reservation_id
                    WHERE reservation.status = 'ACTIVE' AND product_id IS NOT NULL AND <scope>) figures
                GROUP BY branch_code, product_id
                HAVING sum(on_hand) <> sum(on_hand_moved) OR sum(reserved) <> sum(reserved_moved)
                    OR sum(reserved) <> sum(reserved_claimed))
            """;

    /**
     * Compares each car with its movements and active reservations. A car in transfer counts as on hand and keeps its
     * reservation.
     */
    private static final String VEHICLES = """
            car AS (
                SELECT id, vin, branch_code, held_by_order,
                    CASE WHEN deleted_at IS NULL THEN status ELSE 'DELETED' END AS status,
                    CASE WHEN deleted_at IS NULL
                        AND status IN ('PREPARATION', 'AVAILABLE', 'RESERVED', 'IN_TRANSFER', 'RETURNED')
                        THEN 1 ELSE 0 END AS on_hand,
                    CASE WHEN status = 'RESERVED' OR (status = 'IN_TRANSFER'
                        AND num_nonnulls(held_by_order_id, held_by_hold_id) > 0) THEN 1 ELSE 0 END AS reserved
                FROM vehicles WHERE <scope>),
            driven AS (
                SELECT vehicle_id, sum(on_hand_after - on_hand_before) AS on_hand,
                    sum(reserved_after - reserved_before) AS reserved,
                    (array_agg(status_after ORDER BY id DESC) FILTER (WHERE status_after IS NOT NULL))[1] AS status
                FROM movements WHERE vehicle_id IN (SELECT id FROM car) GROUP BY vehicle_id),
            wanted AS (
                SELECT vehicle_id, count(*) AS reserved,
                    string_agg(coalesce(order_number, hold_number), ', ' ORDER BY reservation.id) AS held_by
                FROM reservation_lines line JOIN reservations reservation ON reservation.id = line.reservation_id
                WHERE reservation.status = 'ACTIVE' AND vehicle_id IN (SELECT id FROM car) GROUP BY vehicle_id),
            vehicles_compared AS (
                SELECT branch_code, vin, car.on_hand, coalesce(driven.on_hand, 0) AS on_hand_moved,
                    car.reserved, coalesce(driven.reserved, 0) AS reserved_moved,
                    coalesce(wanted.reserved, 0) AS reserved_claimed,
                    car.status, driven.status AS status_moved, held_by_order, wanted.held_by
                FROM car LEFT JOIN driven ON driven.vehicle_id = car.id LEFT JOIN wanted ON wanted.vehicle_id = car.id)
            """;

    private static final String DIFFERENCES = """
            differences AS (
                SELECT branch_code AS branch, 'LEVEL' AS kind, sku AS item, 'onHand' AS field,
                    levels.on_hand::text AS stored, on_hand_moved::text AS from_ledger, NULL AS from_reservations
                FROM levels JOIN products ON products.id = product_id WHERE levels.on_hand <> on_hand_moved
                UNION ALL
                SELECT branch_code, 'LEVEL', sku, 'reserved', reserved::text, reserved_moved::text, reserved_claimed::text
                FROM levels JOIN products ON products.id = product_id
                WHERE reserved <> reserved_moved OR reserved <> reserved_claimed
                UNION ALL
                SELECT branch_code, 'VEHICLE', vin, 'onHand', on_hand::text, on_hand_moved::text, NULL
                FROM vehicles_compared WHERE on_hand <> on_hand_moved
                UNION ALL
                SELECT branch_code, 'VEHICLE', vin, 'reserved', reserved::text, reserved_moved::text,
                    reserved_claimed::text
                FROM vehicles_compared WHERE reserved <> reserved_moved OR reserved <> reserved_claimed
                UNION ALL
                SELECT branch_code, 'VEHICLE', vin, 'status', status, status_moved, NULL
                FROM vehicles_compared WHERE status <> status_moved
                UNION ALL
                SELECT branch_code, 'VEHICLE', vin, 'heldBy', held_by_order, NULL, held_by
                FROM vehicles_compared WHERE reserved = 1 AND reserved_claimed = 1 AND held_by_order <> held_by)
            """;

    private DriftQuery() {}

    /** Returns the statement that reads the differences beyond a position, in the given order. */
    static String statement(boolean ofOneBranch, String beyond, String order) {
        var scope = ofOneBranch ? "branch_code = :branch" : "true";
        return """
                WITH %s, %s, %s
                SELECT * FROM differences
                WHERE %s ORDER BY %s LIMIT :limit
                """.formatted(LEVELS, VEHICLES, DIFFERENCES, beyond, order).replace("<scope>", scope);
    }
}
