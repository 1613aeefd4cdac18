package dev.keeper.benchmarks.measurement;

import dev.keeper.benchmarks.machine.BenchmarkFailed;
import dev.keeper.benchmarks.machine.Database;

/** Recomputes the stock from the ledger and from the active reservations, and compares both with the stock levels. */
public final class LedgerCheck {

    private static final String UNLIKE_THEIR_LEDGER = """
            SELECT count(*) FROM stock_levels level
            FULL JOIN (SELECT product_id, branch_code, sum(on_hand_after - on_hand_before) AS moved,
                    sum(reserved_after - reserved_before) AS claimed
                FROM movements WHERE product_id IS NOT NULL GROUP BY 1, 2) ledger USING (product_id, branch_code)
            WHERE level.on_hand IS DISTINCT FROM coalesce(ledger.moved, 0)
                OR level.reserved IS DISTINCT FROM coalesce(ledger.claimed, 0)
            """;
    private static final String UNLIKE_THEIR_RESERVATIONS = """
            SELECT count(*) FROM stock_levels level
            FULL JOIN (SELECT line.product_id, reservation.branch_code, sum(line.quantity) AS claimed
                FROM reservation_lines line JOIN reservations reservation ON reservation.id = line.reservation_id
                WHERE reservation.status = 'ACTIVE' AND line.product_id IS NOT NULL
                GROUP BY 1, 2) claims USING (product_id, branch_code)
            WHERE level.reserved IS DISTINCT FROM coalesce(claims.claimed, 0)
            """;

    private final Database database;

    public LedgerCheck(Database database) {
        this.database = database;
    }

    /** Fails unless every level equals the sums of its movements and of its reservations. */
    public void requireBalance() {
        requireNoDifference(database.number(UNLIKE_THEIR_LEDGER), "levels are unlike their movements");
        requireNoDifference(database.number(UNLIKE_THEIR_RESERVATIONS), "levels are unlike their reservations");
    }

    /** Fails unless every successful answer has had its effect, and there is no other effect. */
    void requireEffects(long answers, long effects) {
        requireNoDifference(
                Math.abs(answers - effects),
                "between %d successful answers and %d effects".formatted(answers, effects));
    }

    private static void requireNoDifference(long differences, String what) {
        if (differences != 0) {
            throw new BenchmarkFailed("books: %d differences: %s".formatted(differences, what));
        }
    }
}
