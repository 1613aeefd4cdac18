package dev.keeper.gateway.routing;

import dev.keeper.gateway.problem.GatewayRefusal;
import org.springframework.http.HttpStatus;

/** The service cannot be reached, or closed the connection before it answered. */
final class ServiceUnavailable extends GatewayRefusal {

    private static final long serialVersionUID = 1L;

    ServiceUnavailable() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "UNAVAILABLE",
                "This part of Keeper is not available at the moment. Please try again shortly.");
    }
}
