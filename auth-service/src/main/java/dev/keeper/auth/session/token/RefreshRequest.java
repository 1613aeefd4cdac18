package dev.keeper.auth.session.token;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "The refresh token, unless it is in the cookie")
public record RefreshRequest(@Size(max = 256) @Nullable String refreshToken) {

    /** Omits the token, which must not reach a log. */
    @Override
    public String toString() {
        return "RefreshRequest[...]";
    }
}
