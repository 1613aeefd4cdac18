package dev.keeper.auth.password;

import dev.keeper.common.problem.Failure;
import org.springframework.http.HttpStatus;

/** More passwords are being checked than memory is there for (503). */
class PasswordsBusy extends Failure {

    private static final long serialVersionUID = 1L;

    PasswordsBusy() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", "Too many people sign in just now; try again shortly.");
    }
}
