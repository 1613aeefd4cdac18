package dev.keeper.inventory.stocksearch;

import dev.keeper.common.security.Actor;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Page;
import dev.keeper.common.web.PageLimit;
import dev.keeper.inventory.stock.StockLevelResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stock-levels")
@Tag(name = "Stock")
class StockSearchController {

    private final StockSearch search;

    StockSearchController(StockSearch search) {
        this.search = search;
    }

    @GetMapping
    @Operation(
            summary = "Show stock levels",
            description =
                    "For everybody who is signed in, of all branches or one, of all products or one; by SKU. Where "
                            + "no product has a word of q, products with similar words are shown, and the answer says "
                            + "approximate. 400 for an availability that is not known or a cursor that is none.")
    Page<StockLevelResponse> find(
            @Parameter(example = "PHL") @RequestParam(required = false) @Nullable String branch,
            @Parameter(example = "BRK-PAD-01") @RequestParam(required = false) @Nullable String sku,
            @Parameter(description = "Words that SKU, name, brand and category have", example = "brake bosch")
                    @RequestParam(required = false)
                    @Size(max = 100)
                    @Nullable
                    String q,
            @Parameter(
                            description = "available: some can be claimed; low: the reorder rule's minimum is reached; "
                                    + "none: nothing can be claimed",
                            schema = @Schema(allowableValues = {"available", "low", "none"}))
                    @RequestParam(required = false)
                    @Nullable
                    String availability,
            @Parameter(description = "How many levels a page has at most, 1 to 200", example = "50")
                    @RequestParam(defaultValue = PageLimit.DEFAULT)
                    @PageLimit
                    int limit,
            @Parameter(description = "From the previous or next link of a page with the same filters")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        var filter = new StockFilter(branch, sku, q, Availability.parse(availability));
        var levels = search.find(filter, limit, Cursor.parse(cursor), actor);
        return Page.of(levels, Function.identity());
    }
}
