package dev.keeper.inventory.insight.movement;

import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.NeedsNoRight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/movements")
@Tag(name = "Ledger", description = "Every change of the stock, in the order in which it happened")
class MovementController {

    private final MovementSearch movements;

    MovementController(MovementSearch movements) {
        this.movements = movements;
    }

    @NeedsNoRight
    @GetMapping
    @Operation(
            operationId = "findMovements",
            summary = "Show the ledger",
            description = "Newest first; of a branch, a product, a vehicle, an order, a hold or all; of some kinds, "
                    + "between two moments.")
    @Fails(status = 422, code = "INVALID", when = "`to` is before `from`")
    Page<Movement> find(@ParameterObject @Valid MovementFilter filter, PageRequest page) {
        return Page.of(movements.find(filter, page.limit(), page.cursor()), Function.identity());
    }
}
