package dev.keeper.common.deadletter;

import io.swagger.v3.oas.annotations.media.Schema;

record ReplayResponse(
        @Schema(description = "How many were sent again") int replayed,

        @Schema(description = "Whether there may be more of them: then replay again")
        boolean more) {

    static ReplayResponse from(DeadLetters.Replay replay) {
        return new ReplayResponse(replay.replayed(), replay.more());
    }
}
