package dev.keeper.inventory.insight.stock;

import dev.keeper.common.listing.search.FacetCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number of levels for every choice of a filter. Each facet ignores its own filter and applies all others.
 *
 * <p>Holds at most two hundred brands and categories, the most frequent first. Products without one are not counted.
 *
 * @param availability a level that is low also counts as available or as none
 * @param approximate true when the words of the search match nothing, so similar words were used
 */
record StockFacets(
        @Schema(example = "[{\"value\":\"Brembo\",\"count\":42}]")
        List<FacetCount> brand,

        @Schema(example = "[{\"value\":\"Brakes\",\"count\":17}]")
        List<FacetCount> category,

        @Schema(
                description = "A level that is low is counted as available or none, too",
                example = "[{\"value\":\"available\",\"count\":40},{\"value\":\"low\",\"count\":3}]")
        List<FacetCount> availability,

        @Schema(description = "True when nothing has the words that were searched for, and similar ones were taken")
        @Nullable
        Boolean approximate) {}
