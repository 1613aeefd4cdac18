package dev.keeper.auth.password;

import dev.keeper.common.problem.Failure;
import org.springframework.http.HttpStatus;

/** Too many passwords are being checked for the available memory (503). */
class PasswordsBusy extends Failure {

    private static final long serialVersionUID = 1L;

    PasswordsBusy() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", "Too many people sign in just now; try again shortly.");
    }
}
