package dev.keeper.common.commandqueue;

import dev.keeper.common.problem.Failure;
import org.springframework.http.HttpStatus;

/** Too many commands wait already (503). Nothing was done; the caller should retry later. */
class Busy extends Failure {

    private static final long serialVersionUID = 1L;

    Busy() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "BUSY",
                "Too many requests wait already; nothing was done, please try again in a moment.");
    }
}
