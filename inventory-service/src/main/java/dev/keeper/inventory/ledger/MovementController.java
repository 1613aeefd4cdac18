package dev.keeper.inventory.ledger;

import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Page;
import dev.keeper.common.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/movements")
@Tag(name = "Ledger")
class MovementController {

    private final Ledger ledger;

    MovementController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping
    @Operation(summary = "Show the ledger", description = "Newest first; of a branch, a product, a vehicle, or all.")
    Page<Movement> find(
            @RequestParam(required = false) @Nullable String branch,
            @RequestParam(required = false) @Nullable String sku,
            @RequestParam(required = false) @Nullable UUID vehicleId,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var movements = ledger.find(new MovementFilter(branch, sku, vehicleId), limit, Cursor.parse(cursor));
        return Page.of(movements, Function.identity());
    }
}
