package dev.keeper.inventory.insight.vehicle;

import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.listing.search.RecentCounts;
import dev.keeper.common.security.NeedsNoRight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/vehicles")
@Tag(name = "Vehicles")
class VehicleSearchController {

    private final VehicleSearch search;
    private final VehicleCounts counts;
    private final RecentCounts<VehicleFilter, VehicleFacets> recent;

    VehicleSearchController(VehicleSearch search, VehicleCounts counts, Clock clock) {
        this.search = search;
        this.counts = counts;
        this.recent = new RecentCounts<>(clock);
    }

    @NeedsNoRight
    @GetMapping
    @Operation(
            operationId = "findVehicles",
            summary = "Find vehicles",
            description = "In all branches unless a branch or a city is chosen. Cars without a price come last when "
                    + "sorted by price. Where no car has a word of q, cars with similar words are listed, and the "
                    + "answer says approximate.")
    Page<VehicleSummary> find(
            @ParameterObject @Valid VehicleFilter filter,
            @Parameter(
                            description = "newest; or price, year, odometer or age (days on the lot), with a minus for "
                                    + "the opposite order",
                            example = "-price",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "newest",
                                                "price",
                                                "-price",
                                                "year",
                                                "-year",
                                                "odometer",
                                                "-odometer",
                                                "age",
                                                "-age"
                                            },
                                            defaultValue = "newest"))
                    @RequestParam(defaultValue = "newest")
                    String sort,
            @Parameter(description = "How many cars a page has at most, 1 to 200", example = "50") PageRequest page) {
        var found = search.find(filter, VehicleSort.parse(sort), page.limit(), page.cursor());
        return Page.of(found, Function.identity());
    }

    @NeedsNoRight
    @GetMapping("/facets")
    @Operation(
            operationId = "countVehicles",
            summary = "Count vehicles for each filter",
            description = "With the filters of the list. Each facet ignores its own filter and honours all others; "
                    + "models are counted when one make is chosen. At most 200 values each. Of very many cars the "
                    + "counts may be some seconds old.")
    VehicleFacets facets(@ParameterObject @Valid VehicleFilter filter) {
        return recent.of(filter, counts::count);
    }
}
