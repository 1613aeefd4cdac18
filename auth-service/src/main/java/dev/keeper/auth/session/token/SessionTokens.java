package dev.keeper.auth.session.token;

import dev.keeper.auth.employee.SignedInEmployee;
import java.time.Duration;

/**
 * What somebody gets who signed in or refreshed.
 *
 * @param refreshTokenLifetime how long the refresh token holds if it is not used
 */
public record SessionTokens(
        String accessToken, RefreshTokenValue refreshToken, Duration refreshTokenLifetime, SignedInEmployee employee) {

    /** Without the tokens, which must not reach a log. */
    @Override
    public String toString() {
        return "SessionTokens[employee=" + employee.id() + "]";
    }
}
