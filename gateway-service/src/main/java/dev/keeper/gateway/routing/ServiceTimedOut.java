package dev.keeper.gateway.routing;

import dev.keeper.gateway.problem.GatewayRefusal;
import org.springframework.http.HttpStatus;

/** The service received the request and did not answer in time; the outcome is unknown. */
final class ServiceTimedOut extends GatewayRefusal {

    private static final long serialVersionUID = 1L;

    ServiceTimedOut() {
        super(
                HttpStatus.GATEWAY_TIMEOUT,
                "TIMED_OUT",
                "This part of Keeper did not answer in time. Whether the request took effect is not known.");
    }
}
