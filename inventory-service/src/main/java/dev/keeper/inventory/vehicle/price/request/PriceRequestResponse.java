package dev.keeper.inventory.vehicle.price.request;

import dev.keeper.common.listing.Row;
import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for a price and its decision. */
record PriceRequestResponse(
        UUID id,
        UUID vehicleId,
        Money listPrice,

        @Schema(example = "The customer has an offer of another dealer")
        String reason,

        PriceRequestStatus status,
        Instant askedAt,
        @Schema(example = "Carla Bianchi") String askedBy,
        @Nullable Instant decidedAt,
        @Schema(example = "Paolo Verdi") @Nullable String decidedBy,

        @Schema(example = "Stands here for too long") @Nullable
        String decisionReason) {

    static PriceRequestResponse from(PriceRequest request) {
        return new PriceRequestResponse(
                request.id(),
                request.vehicleId(),
                request.listPrice(),
                request.reason(),
                request.status(),
                request.askedAt(),
                request.askedBy().name(),
                request.decidedAt(),
                request.decidedBy(),
                request.decisionReason());
    }

    static PriceRequestResponse from(Row row) throws SQLException {
        return new PriceRequestResponse(
                row.id("id"),
                row.id("vehicle_id"),
                row.money("list_price"),
                row.text("reason"),
                row.constant("status", PriceRequestStatus.class),
                row.instant("asked_at"),
                row.text("asked_by_name"),
                row.instantOrNull("decided_at"),
                row.textOrNull("decided_by_name"),
                row.textOrNull("decision_reason"));
    }
}
