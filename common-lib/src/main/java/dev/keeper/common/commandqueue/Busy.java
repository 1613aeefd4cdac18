package dev.keeper.common.commandqueue;

import dev.keeper.common.problem.Failure;
import org.springframework.http.HttpStatus;

/** So many wait already that the caller had better try again later (503); nothing was done. */
class Busy extends Failure {

    private static final long serialVersionUID = 1L;

    Busy() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "BUSY",
                "Too many requests wait already; nothing was done, please try again in a moment.");
    }
}
