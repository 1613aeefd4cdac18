package dev.keeper.inventory.insight.stock;

import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.listing.search.RecentCounts;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.security.SignedIn;
import dev.keeper.inventory.stock.StockLevelResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stock-levels")
@Tag(name = "Stock")
class StockSearchController {

    private final StockSearch search;
    private final StockCounts counts;
    private final RecentCounts<StockFilter, StockFacets> recent;

    StockSearchController(StockSearch search, StockCounts counts, Clock clock) {
        this.search = search;
        this.counts = counts;
        this.recent = new RecentCounts<>(clock);
    }

    @NeedsNoRight
    @GetMapping
    @Operation(
            operationId = "findStockLevels",
            summary = "Show stock levels",
            description = "Of all branches or one, of all products or one, of one brand or category in any "
                    + "spelling; by SKU. Where no product has a word of q, products with similar words are shown, "
                    + "and the answer says approximate.")
    Page<StockLevelResponse> find(
            @ParameterObject @Valid StockFilter filter,
            @Parameter(description = "How many levels a page has at most, 1 to 200", example = "50") PageRequest page,
            @SignedIn Caller caller) {
        return Page.of(search.find(filter, page.limit(), page.cursor(), caller), Function.identity());
    }

    @NeedsNoRight
    @GetMapping("/facets")
    @Operation(
            operationId = "countStockLevels",
            summary = "Count stock levels for each filter",
            description = "With the filters of the list: of one branch, or of all. Each facet ignores its own "
                    + "filter and honours all others. At most 200 values each. Of very many levels the counts may "
                    + "be some seconds old.")
    StockFacets facets(@ParameterObject @Valid StockFilter filter) {
        return recent.of(filter, counts::count);
    }
}
