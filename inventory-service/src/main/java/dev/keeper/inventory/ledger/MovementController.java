package dev.keeper.inventory.ledger;

import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.web.Page;
import dev.keeper.common.web.PageRequest;
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
@Tag(name = "Ledger")
class MovementController {

    private final Ledger ledger;

    MovementController(Ledger ledger) {
        this.ledger = ledger;
    }

    @NeedsNoRight
    @GetMapping
    @Operation(
            summary = "Show the ledger",
            description = "Newest first; of a branch, a product, a vehicle, an order, a hold or all; of some kinds, "
                    + "between two moments. 400 for an unknown kind, 422 when `to` is before `from`.")
    Page<Movement> find(@ParameterObject @Valid MovementFilter filter, PageRequest page) {
        return Page.of(ledger.find(filter, page.limit(), page.cursor()), Function.identity());
    }
}
