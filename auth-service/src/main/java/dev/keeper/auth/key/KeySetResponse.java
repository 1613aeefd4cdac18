package dev.keeper.auth.key;

import com.nimbusds.jose.util.Base64URL;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "The public keys that access tokens are checked with (RFC 7517)", requiredProperties = "keys")
record KeySetResponse(List<PublicKeyResponse> keys) {

    static KeySetResponse of(List<ReadableKey> keys) {
        return new KeySetResponse(keys.stream().map(PublicKeyResponse::from).toList());
    }

    @Schema(
            description = "A public key",
            requiredProperties = {"kty", "use", "alg", "kid", "n", "e"})
    record PublicKeyResponse(
            @Schema(example = "RSA") String kty,
            @Schema(example = "sig") String use,
            @Schema(example = "RS256") String alg,
            String kid,
            @Schema(description = "The modulus") String n,

            @Schema(description = "The exponent", example = "AQAB")
            String e) {

        static PublicKeyResponse from(ReadableKey key) {
            var rsa = key.publicKey();
            return new PublicKeyResponse(
                    "RSA",
                    "sig",
                    "RS256",
                    key.id(),
                    Base64URL.encode(rsa.getModulus()).toString(),
                    Base64URL.encode(rsa.getPublicExponent()).toString());
        }
    }
}
