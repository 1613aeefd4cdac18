package dev.keeper.inventory.stock.operation;

import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.security.SignedIn;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.Needs;
import dev.keeper.inventory.stock.StockLevelResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Stock", description = "Units of products at branches, and how they come and go")
class StockKeepingController {

    private static final String UNKNOWN_PRODUCT = "`errors` names the line";
    private static final String TOO_FEW = "less than what is reserved would be left";

    private final StockKeeping keeping;
    private final InventorySettings settings;

    StockKeepingController(StockKeeping keeping, InventorySettings settings) {
        this.keeping = keeping;
        this.settings = settings;
    }

    @Needs(InventoryRight.KEEP_PRODUCT_STOCK)
    @PostMapping("/stock-receipts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "receiveStock",
            summary = "Receive a delivery",
            description = "All lines or none; a product may stand on several.")
    @Fails(status = 409, code = "PRODUCT_INACTIVE", when = "it was deleted")
    @Fails(status = 409, code = "TOO_MANY_UNITS")
    @Fails(status = 422, code = "UNKNOWN_PRODUCT", when = UNKNOWN_PRODUCT)
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    @Fails(status = 422, code = "OTHER_CURRENCY")
    ResponseEntity<ReceiptResponse> receive(@Valid @RequestBody ReceiveStockRequest request, @SignedIn Caller caller) {
        var received = keeping.receive(request, caller);
        return ResponseEntity.created(URI.create(
                        "/api/v1/stock-receipts/" + received.receipt().id()))
                .body(ReceiptResponse.from(received.receipt(), settings.currency(), received.levels(), caller));
    }

    @NeedsNoRight
    @GetMapping("/stock-receipts/{id}")
    @Operation(
            operationId = "getStockReceipt",
            summary = "Show a delivery",
            description = "As it was entered; costs only for those who may see them.")
    ReceiptResponse receipt(@PathVariable UUID id, @SignedIn Caller caller) {
        return ReceiptResponse.from(keeping.receipt(id), settings.currency(), caller);
    }

    @Needs(InventoryRight.KEEP_PRODUCT_STOCK)
    @PostMapping("/stock-issues")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "issueStock",
            summary = "Issue units without a sale",
            description = "For the workshop, because of damage and the like; all lines or none.")
    @Fails(status = 409, code = "INSUFFICIENT_STOCK", when = TOO_FEW)
    @Fails(status = 422, code = "UNKNOWN_PRODUCT", when = UNKNOWN_PRODUCT)
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    LevelsResponse issue(@Valid @RequestBody IssueStockRequest request, @SignedIn Caller caller) {
        return LevelsResponse.from(keeping.issue(request, caller), caller);
    }

    @Needs(InventoryRight.KEEP_PRODUCT_STOCK)
    @PostMapping("/stock-returns")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "returnStock",
            summary = "Return sold units to stock",
            description = "All lines or none; at the given cost or the branch's present average.")
    @Fails(status = 409, code = "TOO_MANY_UNITS")
    @Fails(status = 422, code = "UNKNOWN_PRODUCT", when = UNKNOWN_PRODUCT)
    @Fails(status = 422, code = "OTHER_CURRENCY")
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    LevelsResponse takeBack(@Valid @RequestBody ReturnStockRequest request, @SignedIn Caller caller) {
        return LevelsResponse.from(keeping.takeBack(request, caller), caller);
    }

    @Needs(InventoryRight.KEEP_PRODUCT_STOCK)
    @PostMapping("/stock-adjustments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "adjustStock",
            summary = "Correct what is on hand",
            description = "By a change, or to what was counted.")
    @Fails(status = 409, code = "INSUFFICIENT_STOCK", when = TOO_FEW)
    @Fails(status = 422, code = "INVALID", when = "both are given, or neither")
    @Fails(status = 422, code = "UNKNOWN_PRODUCT")
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    StockLevelResponse adjust(@Valid @RequestBody AdjustStockRequest request, @SignedIn Caller caller) {
        return StockLevelResponse.from(keeping.adjust(request, caller), caller);
    }
}
