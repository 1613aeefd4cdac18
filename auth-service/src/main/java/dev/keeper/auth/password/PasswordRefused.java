package dev.keeper.auth.password;

import dev.keeper.common.problem.Invalid;

/** A new password breaks the password rules (422). */
class PasswordRefused extends Invalid {

    private static final long serialVersionUID = 1L;

    PasswordRefused(String rule) {
        super("PASSWORD_REFUSED", "password", rule);
    }
}
