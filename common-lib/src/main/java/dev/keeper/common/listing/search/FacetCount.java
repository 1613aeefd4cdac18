package dev.keeper.common.listing.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many items of a list have a value.
 *
 * @param value as the filter expects it; for a band its limits
 * @param label the displayed name, if the value is a code
 * @param from the lower limit of a band, as the minimum filter expects it; absent if the band is open
 * @param to the upper limit of a band, as the maximum filter expects it; absent if the band is open
 */
public record FacetCount(
        @Schema(example = "PHL") String value,
        @Schema(example = "Philadelphia Airport") @Nullable String label,
        @Schema(example = "10000") @Nullable BigDecimal from,
        @Schema(example = "14999.99") @Nullable BigDecimal to,
        @Schema(example = "42") long count) {

    private static final int MOST_VALUES = 200;
    private static final Comparator<FacetCount> MOST_FREQUENT =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    /** Creates a count whose value is also its displayed name. */
    public static FacetCount of(String value, long count) {
        return new FacetCount(value, null, null, null, count);
    }

    /** Returns the two hundred most frequent values. Values that differ only in case are one value, as in the filters. */
    public static List<FacetCount> mostFrequent(Collection<FacetCount> counts) {
        var merged = new LinkedHashMap<String, FacetCount>();
        counts.stream()
                .sorted(MOST_FREQUENT)
                .forEach(count -> merged.merge(count.value().toLowerCase(Locale.ROOT), count, FacetCount::plus));
        return merged.values().stream().sorted(MOST_FREQUENT).limit(MOST_VALUES).toList();
    }

    /** Returns the sum of both counts, under the name of this one. */
    private FacetCount plus(FacetCount other) {
        return new FacetCount(value, label, from, to, count + other.count);
    }

    /** Returns the same count with a displayed name. */
    public FacetCount labelled(@Nullable String newLabel) {
        return new FacetCount(value, newLabel, from, to, count);
    }
}
