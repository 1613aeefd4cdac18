package dev.keeper.common.idempotency;

import dev.keeper.common.problem.RuleBroken;

/** The first request with this Idempotency-Key is still being carried out (409). */
class RequestInProgress extends RuleBroken {

    static final String CODE = "REQUEST_IN_PROGRESS";

    private static final long serialVersionUID = 1L;

    RequestInProgress() {
        super(CODE, "The first request with this Idempotency-Key is still being carried out; ask again shortly.");
    }
}
