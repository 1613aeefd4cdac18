package dev.keeper.inventory.insight.vehicle;

import dev.keeper.common.listing.search.FacetCount;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bands of model years and prices by which cars are counted. */
final class Bands {

    private static final int YEARS = 5;
    private static final List<Integer> PRICES = List.of(5_000, 10_000, 15_000, 20_000, 30_000, 40_000, 60_000, 100_000);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** The first year of a car's band, in SQL. */
    static final String YEAR_EXPRESSION = "(model_year / %1$d * %1$d)".formatted(YEARS);

    /** The number of price limits that a car's price reaches, in SQL. */
    static final String PRICE_EXPRESSION = PRICES.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(",", "width_bucket(list_price, ARRAY[", "]::numeric[])"));

    private Bands() {}

    static FacetCount ofYear(int first, long count) {
        return band(BigDecimal.valueOf(first), BigDecimal.valueOf(first + YEARS - 1L), count);
    }

    static FacetCount ofPrice(int limitsReached, long count) {
        return band(
                limitsReached == 0 ? null : BigDecimal.valueOf(PRICES.get(limitsReached - 1)),
                limitsReached == PRICES.size()
                        ? null
                        : BigDecimal.valueOf(PRICES.get(limitsReached)).subtract(CENT),
                count);
    }

    private static FacetCount band(@Nullable BigDecimal from, @Nullable BigDecimal to, long count) {
        return new FacetCount("%s-%s".formatted(text(from), text(to)), null, from, to, count);
    }

    private static String text(@Nullable BigDecimal limit) {
        return limit == null ? "" : limit.toPlainString();
    }
}
