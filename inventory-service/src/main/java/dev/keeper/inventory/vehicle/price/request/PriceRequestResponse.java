package dev.keeper.inventory.vehicle.price.request;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for a price and what became of it. */
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
}
