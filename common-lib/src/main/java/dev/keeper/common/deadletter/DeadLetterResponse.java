package dev.keeper.common.deadletter;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record DeadLetterResponse(
        @Schema(example = "keeper.orders.v1-dlt") String topic,

        int partition,
        long offset,

        @Schema(description = "Of events about an order its id") @Nullable
        String key,

        @Schema(description = "The message's id, which stays the same when it is sent again") @Nullable
        String id,

        @Schema(example = "order.placed.v1") @Nullable String type,

        @Schema(example = "keeper.orders.v1") String originalTopic,

        @Schema(description = "What went wrong", example = "UnreadableMessage: The payload is no OrderPlaced") @Nullable
        String why,

        @Schema(description = "When it went aside") Instant at,

        @Schema(description = "The first 1,000 characters of the payload") @Nullable
        String value) {

    private static final int SHORT_ENOUGH = 1_000;

    static DeadLetterResponse from(DeadLetter letter) {
        var message = letter.message();
        return new DeadLetterResponse(
                message.topic(),
                message.partition(),
                message.offset(),
                message.key(),
                letter.id(),
                letter.type(),
                letter.originalTopic(),
                letter.why(),
                letter.at(),
                shortened(message.value()));
    }

    private static @Nullable String shortened(@Nullable String value) {
        return value == null || value.length() <= SHORT_ENOUGH ? value : value.substring(0, SHORT_ENOUGH) + "...";
    }
}
