package dev.keeper.inventory.reservation.hold;

import dev.keeper.common.code.BranchCode;
import dev.keeper.inventory.part.Sku;
import dev.keeper.inventory.reservation.terms.Customer;
import dev.keeper.inventory.vin.Vin;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stock to hold for a customer.
 *
 * @param depositNote a note about a deposit, paid or promised
 * @param expiresAt when the hold expires; the group's usual duration applies when absent
 */
record MakeHoldRequest(
        @NotNull BranchCode branch,
        @NotNull @Valid Customer customer,

        @Schema(example = "200 USD in cash") @Size(max = 500) @Nullable
        String depositNote,

        @Size(max = 2000) @Nullable String notes,
        @Schema(example = "2026-11-23T17:00:00Z") @Nullable Instant expiresAt,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Line> lines) {

    /**
     * Either a vehicle or units of a product; units of the same product in several lines add up.
     *
     * @param quantity required with a SKU; 1 or null with a VIN
     */
    @Schema(name = "HoldLineRequest")
    record Line(
            @Nullable Vin vin,
            @Nullable Sku sku,

            @Schema(example = "1") @Min(1) @Max(9_999) @Nullable
            Integer quantity) {}
}
