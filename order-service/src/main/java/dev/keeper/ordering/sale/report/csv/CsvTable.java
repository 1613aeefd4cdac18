package dev.keeper.ordering.sale.report.csv;

import dev.keeper.common.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as a table; figures that its reader may not see have no column. */
public interface CsvTable {

    String fileName();

    List<String> columns();

    Stream<List<String>> cells();

    /** Returns the given columns, followed by those for money. */
    static List<String> columns(boolean withCosts, String... first) {
        var columns = new ArrayList<>(List.of(first));
        columns.add("revenue");
        if (withCosts) {
            columns.addAll(List.of("cost", "profit"));
        }
        columns.add("currency");
        return columns;
    }

    /** Returns the given cells, followed by those for money. */
    static List<String> cells(
            boolean withCosts, @Nullable Money revenue, @Nullable Money cost, @Nullable Money profit, String... first) {
        var cells = new ArrayList<>(List.of(first));
        cells.add(amount(revenue));
        if (withCosts) {
            cells.add(amount(cost));
            cells.add(amount(profit));
        }
        cells.add(revenue == null ? "" : revenue.currency().getCurrencyCode());
        return cells;
    }

    private static String amount(@Nullable Money money) {
        return money == null ? "" : money.amount().toPlainString();
    }
}
