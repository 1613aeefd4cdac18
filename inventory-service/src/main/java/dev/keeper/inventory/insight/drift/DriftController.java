package dev.keeper.inventory.insight.drift;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/drift-report")
@Tag(name = "Drift report", description = "Where the stock and its ledger differ")
class DriftController {

    private final DriftReport report;
    private final LevelRepairs repairs;

    DriftController(DriftReport report, LevelRepairs repairs) {
        this.report = report;
        this.repairs = repairs;
    }

    @Needs(InventoryRight.CHECK_THE_BOOKS)
    @GetMapping
    @Operation(
            operationId = "findStockDifferences",
            summary = "Compare the stock with its ledger",
            description = "Recomputes every level and every vehicle from the ledger and the active reservations, as "
                    + "of one moment, and lists what differs; an empty page says that the books balance.")
    @Fails(status = 403, code = "FORBIDDEN", when = "without `branch` the right has to reach every branch")
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    Page<Difference> find(
            @RequestParam(required = false) @Nullable BranchCode branch, PageRequest page, @SignedIn Caller caller) {
        return Page.of(report.find(branch, page.limit(), page.cursor(), caller), Function.identity());
    }

    @Needs(InventoryRight.CHECK_THE_BOOKS)
    @PostMapping("/repairs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "repairStockLevel",
            summary = "Repair a level",
            description = "On hand, the level is believed; reserved, the active reservations are. A movement of the "
                    + "kind CORRECTION leads the ledger there and says who repaired it and why.")
    @Fails(status = 409, code = "NOTHING_TO_REPAIR")
    @Fails(status = 409, code = "RESERVED_ABOVE_ON_HAND", when = "the units have to be counted first")
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    @Fails(status = 422, code = "UNKNOWN_PRODUCT")
    RepairResponse repair(@Valid @RequestBody RepairLevelRequest request, @SignedIn Caller caller) {
        return repairs.repair(request, caller);
    }
}
