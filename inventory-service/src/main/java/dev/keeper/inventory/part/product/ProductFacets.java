package dev.keeper.inventory.part.product;

import dev.keeper.common.listing.search.FacetCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many products there are of each brand and category; each ignores its own filter and honours all others.
 *
 * <p>At most two hundred values each, the most frequent first.
 *
 * @param approximate true when nothing has the words that were searched for, and similar ones were taken
 */
record ProductFacets(
        @Schema(example = "[{\"value\":\"Brembo\",\"count\":42}]")
        List<FacetCount> brand,

        @Schema(example = "[{\"value\":\"Brakes\",\"count\":17}]")
        List<FacetCount> category,

        @Schema(description = "True when nothing has the words that were searched for, and similar ones were taken")
        @Nullable
        Boolean approximate) {}
