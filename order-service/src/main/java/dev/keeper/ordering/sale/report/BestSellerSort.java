package dev.keeper.ordering.sale.report;

import dev.keeper.common.problem.Malformed;
import java.util.Locale;
import java.util.stream.Stream;

/** The measure of a best seller. */
enum BestSellerSort {
    UNITS,
    REVENUE;

    static BestSellerSort parse(String parameter) {
        return Stream.of(values())
                .filter(sort -> sort.parameter().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new Malformed("sort is one of units and revenue."));
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
