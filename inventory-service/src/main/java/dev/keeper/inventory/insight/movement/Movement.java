package dev.keeper.inventory.insight.movement;

import dev.keeper.inventory.ledger.MovementKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger as clients see it.
 *
 * @param id unique; among movements of the same moment, later ones have higher ids
 * @param quantity the number of units that moved
 * @param statusBefore the vehicle's status before the movement
 * @param statusAfter the vehicle's status after the movement
 * @param orderId the order that caused it
 * @param holdId the hold that caused it
 * @param reference the number of the order, hold, delivery note or sale, or the reason of an issue or adjustment
 */
record Movement(
        long id,
        Instant at,
        MovementKind kind,
        @Schema(example = "PHL") String branch,
        @Schema(example = "BRK-PAD-01") @Nullable String sku,
        @Nullable UUID vehicleId,
        @Schema(example = "5XYZT3LB1EG147684") @Nullable String vin,
        @Schema(example = "2") int quantity,
        @Schema(example = "20") int onHandBefore,
        @Schema(example = "20") int onHandAfter,
        @Schema(example = "0") int reservedBefore,
        @Schema(example = "2") int reservedAfter,
        @Schema(example = "AVAILABLE") @Nullable String statusBefore,
        @Schema(example = "RESERVED") @Nullable String statusAfter,
        @Schema(example = "Anna Rossi") String actor,
        @Nullable UUID orderId,
        @Nullable UUID holdId,
        @Schema(example = "PHL-2026-000012") @Nullable String reference,
        @Nullable String notes) {

    static final String COLUMNS =
            "id, at, kind, branch_code AS branch, sku, vehicle_id, vin, quantity, on_hand_before, "
                    + "on_hand_after, reserved_before, reserved_after, status_before, status_after, actor_name AS actor, order_id, "
                    + "hold_id, reference, notes";
}
