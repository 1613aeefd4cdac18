package dev.keeper.auth.session;

import dev.keeper.auth.employee.SignedInEmployee;
import dev.keeper.auth.session.token.SessionTokens;
import dev.keeper.auth.session.token.Transport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "A session's tokens",
        requiredProperties = {"accessToken", "tokenType", "expiresIn", "employee"})
record SignInResponse(
        @Schema(description = "Goes into the Authorization header of every other call")
        String accessToken,

        @Schema(example = "Bearer") String tokenType,

        @Schema(description = "Seconds for which the access token holds", example = "600")
        long expiresIn,

        @Schema(description = "Continues the session once; absent when it comes as a cookie") @Nullable
        String refreshToken,

        SignedInEmployee employee) {

    static SignInResponse of(SessionTokens tokens, Duration accessTokenLifetime, Transport transport) {
        return new SignInResponse(
                tokens.accessToken(),
                "Bearer",
                accessTokenLifetime.toSeconds(),
                transport == Transport.BODY ? tokens.refreshToken().text() : null,
                tokens.employee());
    }

    /** Omits the tokens, which must not reach a log. */
    @Override
    public String toString() {
        return "SignInResponse[employee=" + employee.id() + "]";
    }
}
