package dev.keeper.common.idempotency;

import dev.keeper.common.problem.Invalid;

/** An Idempotency-Key was sent again with a different request (422). */
class IdempotencyKeyReused extends Invalid {

    private static final long serialVersionUID = 1L;

    IdempotencyKeyReused() {
        super(
                "IDEMPOTENCY_KEY_REUSED",
                "Idempotency-Key",
                "This key was used for another request within the last 24 hours; choose a new one.");
    }
}
