package dev.keeper.gateway.token;

import dev.keeper.gateway.problem.GatewayRefusal;
import org.springframework.http.HttpStatus;

/** No signing key is known and none can be fetched, so no token can be verified. */
final class KeysUnavailable extends GatewayRefusal {

    private static final long serialVersionUID = 1L;

    KeysUnavailable() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "UNAVAILABLE",
                "Sign-ins cannot be checked at the moment. Please try again shortly.");
    }
}
