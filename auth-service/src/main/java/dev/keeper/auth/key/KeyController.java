package dev.keeper.auth.key;

import dev.keeper.auth.AuthRight;
import dev.keeper.auth.Needs;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Signing keys", description = "The keys that access tokens are signed with")
@RestController
class KeyController {

    private static final String KEY_SET = "/.well-known/jwks.json";

    /** Together with the services' own caching, this ends well before a new key signs. */
    private static final Duration CACHED = Duration.ofSeconds(30);

    private final KeyRing ring;
    private final SigningKeyService keys;

    KeyController(KeyRing ring, SigningKeyService keys) {
        this.ring = ring;
        this.keys = keys;
    }

    @Operation(
            operationId = "getPublishedKeys",
            summary = "Show the keys that access tokens are checked with",
            description = "For everybody, without a token. A new key is published at least six minutes before it signs,"
                    + " an old one until the tokens that it signed have expired.")
    @SecurityRequirements
    @GetMapping(path = KEY_SET, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<KeySetResponse> published() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(CACHED).cachePublic())
                .body(KeySetResponse.of(ring.publishedKeys()));
    }

    @Operation(
            operationId = "rotateSigningKey",
            summary = "Rotate the key that signs access tokens",
            description = "The new key is published at once and signs a few minutes later, when every service knows "
                    + "it; no session ends.")
    @Fails(status = 409, code = "KEY_ROTATION_PENDING", when = "the last new key does not sign yet")
    @Needs(AuthRight.ROTATE_SIGNING_KEY)
    @PostMapping("/api/v1/auth/signing-keys")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SigningKeyResponse> rotate(@SignedIn Caller caller) {
        return ResponseEntity.created(URI.create(KEY_SET)).body(keys.rotate(caller));
    }
}
