package dev.keeper.auth.session.token;

import dev.keeper.auth.employee.SignedInEmployee;
import java.time.Duration;

/**
 * The tokens for an employee who signed in or refreshed.
 *
 * @param refreshTokenLifetime how long the refresh token is valid if it is not used
 */
public record SessionTokens(
        String accessToken, RefreshTokenValue refreshToken, Duration refreshTokenLifetime, SignedInEmployee employee) {

    /** Omits the tokens, which must not reach a log. */
    @Override
    public String toString() {
        return "SessionTokens[employee=" + employee.id() + "]";
    }
}
