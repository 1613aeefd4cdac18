package dev.keeper.inventory.part.product;

import dev.keeper.common.listing.search.FacetCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number of products of each brand and category. Each facet ignores its own filter and applies all others.
 *
 * <p>Holds at most two hundred values each, the most frequent first.
 *
 * @param approximate true when the words of the search match nothing, so similar words were used
 */
record ProductFacets(
        @Schema(example = "[{\"value\":\"Brembo\",\"count\":42}]")
        List<FacetCount> brand,

        @Schema(example = "[{\"value\":\"Brakes\",\"count\":17}]")
        List<FacetCount> category,

        @Schema(description = "True when nothing has the words that were searched for, and similar ones were taken")
        @Nullable
        Boolean approximate) {}
