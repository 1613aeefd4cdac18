package dev.keeper.inventory.insight.vehicle;

import dev.keeper.common.listing.search.FacetCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many cars there are for every choice of a filter; each ignores its own filter and honours all others.
 *
 * <p>At most two hundred values each, the most frequent first, bands from the lowest on; cars of which the value is not known
 * are not counted in it.
 *
 * @param model only when one make is chosen
 * @param approximate true when nothing has the words that were searched for, and similar ones were taken
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
