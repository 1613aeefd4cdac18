package dev.keeper.inventory.vehiclesearch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many cars have a value.
 *
 * @param value as the filter takes it; for a band its limits
 * @param label what people call it, where the value is a code
 * @param from the least of a band, as the filter for the minimum takes it; absent when it is open
 * @param to the most of a band, as the filter for the maximum takes it; absent when it is open
 */
record FacetCount(
        @Schema(example = "PHL") String value,
        @Schema(example = "Philadelphia Airport") @Nullable String label,
        @Schema(example = "10000") @Nullable BigDecimal from,
        @Schema(example = "14999.99") @Nullable BigDecimal to,
        @Schema(example = "42") long count) {

    static FacetCount of(String value, long count) {
        return new FacetCount(value, null, null, null, count);
    }

    /** The cars of both, under the name of this one. */
    FacetCount plus(FacetCount other) {
        return new FacetCount(value, label, from, to, count + other.count);
    }

    FacetCount labelled(@Nullable String newLabel) {
        return new FacetCount(value, newLabel, from, to, count);
    }
}
