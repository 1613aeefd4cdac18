package dev.keeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.listing.PageRequest;
import dev.keeper.inventory.insight.drift.DriftReport;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks the stock with the drift report, and looks for states that no history can produce. */
@TestComponent
public class LedgerCheck {

    private final DriftReport drift;
    private final JdbcClient jdbc;

    LedgerCheck(DriftReport drift, JdbcClient jdbc) {
        this.drift = drift;
        this.jdbc = jdbc;
    }

    /** Fails with the rows that do not balance. */
    public void assertBalanced() {
        assertThat(drift.differences(null, PageRequest.MAX_LIMIT, null).items())
                .as("what the drift report finds")
                .isEmpty();
        assertThat(impossibleLevels()).as("impossible levels").isEmpty();
        assertThat(gapsInTheLedger())
                .as("lines that do not follow from the one before")
                .isEmpty();
    }

    private List<?> impossibleLevels() {
        return rows("SELECT * FROM stock_levels WHERE NOT (on_hand >= reserved AND reserved >= 0)");
    }

    /**
     * Returns movements that do not continue the one before. Skips repaired levels: their gap is a drift that the test
     * made outside the ledger.
     */
    private List<?> gapsInTheLedger() {
        return rows("""
                SELECT * FROM (SELECT movements.*,
                        lag(on_hand_after, 1, 0) OVER line AS on_hand_until_then,
                        lag(reserved_after, 1, 0) OVER line AS reserved_until_then
                    FROM movements WINDOW line AS (PARTITION BY branch_code, product_id, vehicle_id ORDER BY id)) lines
                WHERE (on_hand_before <> on_hand_until_then OR reserved_before <> reserved_until_then)
                    AND NOT EXISTS (SELECT FROM movements repair WHERE repair.kind = 'CORRECTION'
                        AND repair.branch_code = lines.branch_code AND repair.product_id = lines.product_id)
                """);
    }

    private List<?> rows(String query) {
        return jdbc.sql(query).query().listOfRows();
    }
}
