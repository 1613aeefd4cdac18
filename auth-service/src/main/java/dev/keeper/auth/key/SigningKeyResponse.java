package dev.keeper.auth.key;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(
        description = "A key that signs access tokens",
        requiredProperties = {"kid", "signsFrom"})
record SigningKeyResponse(
        @Schema(description = "The kid of the tokens that it signs", example = "01890a5d-ac96-774b-bcce-b302099a8057")
        String kid,

        @Schema(description = "From when on it signs; it is published already")
        Instant signsFrom) {

    static SigningKeyResponse from(SigningKey key) {
        return new SigningKeyResponse(key.id().toString(), key.signsFrom());
    }
}
