package dev.keeper.auth.session;

import dev.keeper.common.problem.Failure;
import org.springframework.http.HttpStatus;

/** The common answer to an unknown e-mail, a wrong password and an account that may not sign in (401). */
class SignInFailed extends Failure {

    private static final long serialVersionUID = 1L;

    SignInFailed() {
        super(HttpStatus.UNAUTHORIZED, "SIGN_IN_FAILED", "The e-mail or the password is wrong.");
    }
}
