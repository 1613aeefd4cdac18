package dev.keeper.inventory.insight.timetravel;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.NeedsNoRight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Time travel", description = "The stock of a past moment")
class TimeTravelController {

    private final PastStock stock;

    TimeTravelController(PastStock stock) {
        this.stock = stock;
    }

    @NeedsNoRight
    @GetMapping("/stock-levels/as-of")
    @Operation(
            operationId = "findPastStockLevels",
            summary = "Show the stock levels of a past moment",
            description = "Every product that the branch had had by then, by SKU, as the ledger tells it; what was "
                    + "dated to the moment itself is included.")
    @Fails(status = 422, code = "INVALID", when = "the moment is in the future")
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    Page<PastLevel> levels(
            @RequestParam BranchCode branch,
            @Parameter(example = "2026-11-20T10:00:00Z") @RequestParam Instant at,
            PageRequest page) {
        return Page.of(stock.levels(branch, at, page.limit(), page.cursor()), Function.identity());
    }

    @NeedsNoRight
    @GetMapping("/vehicles/as-of")
    @Operation(
            operationId = "findPastVehicles",
            summary = "Show the vehicles of a past moment",
            description = "The cars that were on hand at the branch with the status that they had, in the order in "
                    + "which they came into the group.")
    @Fails(status = 422, code = "INVALID", when = "the moment is in the future")
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    Page<PastVehicle> vehicles(
            @RequestParam BranchCode branch,
            @Parameter(example = "2026-11-20T10:00:00Z") @RequestParam Instant at,
            PageRequest page) {
        return Page.of(stock.vehicles(branch, at, page.limit(), page.cursor()), Function.identity());
    }
}
