package dev.keeper.auth.key;

import dev.keeper.common.problem.RuleBroken;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

class KeyRotationPending extends RuleBroken {

    private static final long serialVersionUID = 1L;

    KeyRotationPending(Instant signsFrom) {
        super(
                "KEY_ROTATION_PENDING",
                "A new key is published already and signs from %s on; rotate again after that."
                        .formatted(signsFrom.truncatedTo(ChronoUnit.SECONDS)));
    }
}
