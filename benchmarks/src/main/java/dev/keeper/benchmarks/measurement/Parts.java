package dev.keeper.benchmarks.measurement;

import dev.keeper.benchmarks.load.Request;
import dev.keeper.benchmarks.load.Task;
import dev.keeper.benchmarks.machine.Database;
import java.util.Map;

/** The stock levels of a run: rows of products at ten branches, counted from 0. */
public final class Parts {

    public static final int BRANCHES = 10;

    private static final int PLENTY = 1_000_000_000;

    private Parts() {}

    /** Fills the service's empty tables with this many levels. */
    public static void insert(Database database, int levels) {
        database.run("/data/parts.sql", Map.of("branches", BRANCHES, "products", levels / BRANCHES, "onHand", PLENTY));
        database.tidyUp();
    }

    /** Fills the branch and the product of a row into the slots {@code [b]} and {@code [sku.]} of a request. */
    static Task.RowFilling namedIn(Request request) {
        var branch = request.slot("[b]");
        var sku = request.slot("[sku.]");
        return row -> {
            request.fillWithLetters(branch, branchOf(row));
            request.fill(sku, productOf(row));
        };
    }

    private static int branchOf(int row) {
        return row % BRANCHES + 1;
    }

    static int productOf(int row) {
        return row / BRANCHES + 1;
    }
}
