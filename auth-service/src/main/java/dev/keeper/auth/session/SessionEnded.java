package dev.keeper.auth.session;

import dev.keeper.common.problem.Failure;
import org.springframework.http.HttpStatus;

/** The refresh token belongs to no active session (401). */
class SessionEnded extends Failure {

    private static final long serialVersionUID = 1L;

    SessionEnded() {
        super(HttpStatus.UNAUTHORIZED, "SESSION_ENDED", "The session has ended; sign in again.");
    }
}
