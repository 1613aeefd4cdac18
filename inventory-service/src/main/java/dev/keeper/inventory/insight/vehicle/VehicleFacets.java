package dev.keeper.inventory.insight.vehicle;

import dev.keeper.common.listing.search.FacetCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number of cars for every choice of a filter. Each facet ignores its own filter and applies all others.
 *
 * <p>Holds at most two hundred values each, the most frequent first; bands start at the lowest. A facet does not count
 * cars without a value.
 *
 * @param model only when one make is chosen
 * @param approximate true when the words of the search match nothing, so similar words were used
 */
record VehicleFacets(
        List<FacetCount> branch,
        List<FacetCount> city,
        List<FacetCount> make,
        List<FacetCount> model,
        List<FacetCount> status,
        List<FacetCount> condition,
        List<FacetCount> bodyStyle,
        List<FacetCount> fuel,
        List<FacetCount> year,
        List<FacetCount> price,

        @Schema(description = "True when nothing has the words that were searched for, and similar ones were taken")
        @Nullable
        Boolean approximate) {}
