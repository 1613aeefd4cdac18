package dev.keeper.auth.attempt;

import dev.keeper.common.problem.Failure;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Too many attempts failed for this e-mail; the caller has to wait (429). */
public class SignInDelayed extends Failure {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    SignInDelayed(Duration wait) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                "SIGN_IN_DELAYED",
                "Too many sign-ins failed for this e-mail; wait a moment and try again.");
        this.wait = wait;
    }

    /** Returns the whole seconds until the next attempt is permitted. */
    public long waitSeconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
