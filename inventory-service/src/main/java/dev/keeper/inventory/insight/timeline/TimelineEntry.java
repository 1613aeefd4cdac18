package dev.keeper.inventory.insight.timeline;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.vehicle.history.FieldChange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event in the life of a car; the kind decides which fields are present.
 *
 * @param kind a kind of movement, or another kind of event
 * @param statusBefore absent for the movement that enters the car
 * @param oldPrice the price before a price change; absent if the car was not priced
 * @param newPrice the new price of a price change, or the requested price
 * @param approvedBy who approved a price below the floor
 * @param costKind the purpose of a cost
 * @param amount the amount of a cost
 * @param changes the fields that an edit changed; without costs for readers who may not see them
 * @param reference the number of the order, hold or document behind it
 * @param notes the reason, or other notes
 */
record TimelineEntry(
        @Schema(example = "M0000000000000004711") String id,
        Instant at,

        @Schema(
                example = "RESERVATION",
                description = "RECEIPT, RESERVATION, RELEASE, SALE, RETURN, ISSUE, STATUS_CHANGE and further kinds of "
                        + "movements; PRICE_CHANGE, PRICE_REQUEST, PRICE_REQUEST_REJECTION; COST, COST_CANCELLATION; "
                        + "EDIT, VIN_CORRECTION, FLOOR_PRICE_CHANGE")
        String kind,

        @Schema(example = "Anna Rossi") String actor,
        @Schema(example = "PHL") @Nullable String branch,
        @Schema(example = "AVAILABLE") @Nullable String statusBefore,
        @Schema(example = "RESERVED") @Nullable String statusAfter,
        @Nullable Money oldPrice,
        @Nullable Money newPrice,
        @Schema(example = "Paolo Verdi") @Nullable String approvedBy,
        @Schema(example = "TRANSPORT") @Nullable String costKind,
        @Nullable Money amount,
        @Nullable List<FieldChange> changes,
        @Nullable UUID orderId,
        @Nullable UUID holdId,
        @Schema(example = "PHL-2026-000012") @Nullable String reference,
        @Schema(example = "Spring campaign") @Nullable String notes) {

    /** Returns a copy for readers who may not see costs. */
    TimelineEntry withoutCosts() {
        if (changes == null) {
            return this;
        }
        return new TimelineEntry(
                id,
                at,
                kind,
                actor,
                branch,
                statusBefore,
                statusAfter,
                oldPrice,
                newPrice,
                approvedBy,
                costKind,
                amount,
                changes.stream().filter(change -> !change.concernsCosts()).toList(),
                orderId,
                holdId,
                reference,
                notes);
    }
}
