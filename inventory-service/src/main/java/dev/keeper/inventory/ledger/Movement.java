package dev.keeper.inventory.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger as it is shown.
 *
 * @param id rises with every line
 * @param quantity how many units it is about
 */
public record Movement(
        long id,
        Instant at,
        MovementKind kind,
        @Schema(example = "PHL") String branch,
        @Schema(example = "BRK-PAD-01") @Nullable String sku,
        @Nullable String vin,
        int quantity,
        int onHandBefore,
        int onHandAfter,
        int reservedBefore,
        int reservedAfter,
        @Schema(example = "Anna Rossi") String actor,
        @Schema(example = "PHL-2026-000012") @Nullable String reference,
        @Nullable String notes) {}
