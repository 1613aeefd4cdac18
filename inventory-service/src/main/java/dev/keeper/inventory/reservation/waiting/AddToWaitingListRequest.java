package dev.keeper.inventory.reservation.waiting;

import dev.keeper.inventory.reservation.terms.Customer;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer to add to the waiting list of a reserved car. */
record AddToWaitingListRequest(
        @NotNull UUID vehicleId,
        @NotNull @Valid Customer customer,

        @Schema(example = "Would take it in any colour") @Size(max = 2000) @Nullable
        String notes) {}
