package dev.keeper.common.idempotency;

import dev.keeper.common.problem.RuleBroken;

/** The first request with this Idempotency-Key is still being carried out (409). */
class RequestInProgress extends RuleBroken {

    private static final long serialVersionUID = 1L;

    RequestInProgress() {
        super(
                "REQUEST_IN_PROGRESS",
                "The first request with this Idempotency-Key is still running; ask again shortly.");
    }
}
