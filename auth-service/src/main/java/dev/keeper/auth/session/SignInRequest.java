package dev.keeper.auth.session;

import dev.keeper.auth.employee.EmailAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who signs in")
record SignInRequest(
        @Schema(example = "anna.phl@dgauto.example")
        @NotNull
        @Size(max = EmailAddress.MAX_LENGTH)
        @Pattern(regexp = EmailAddress.PATTERN, message = "must be an e-mail address")
        String email,

        @Schema(format = "password", example = "drive-DGAuto-2026") @NotBlank @Size(max = 256)
        String password,

        @Schema(
                description = "Whether the refresh token comes as a cookie that scripts cannot read, for web pages,"
                        + " instead of in the body",
                defaultValue = "false")
        @Nullable
        Boolean cookie) {

    boolean wantsCookie() {
        return Boolean.TRUE.equals(cookie);
    }

    /** Omits the password, which must not reach a log. */
    @Override
    public String toString() {
        return "SignInRequest[cookie=" + cookie + "]";
    }
}
