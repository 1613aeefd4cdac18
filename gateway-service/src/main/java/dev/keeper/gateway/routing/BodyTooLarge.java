package dev.keeper.gateway.routing;

import dev.keeper.gateway.problem.GatewayRefusal;
import org.springframework.http.HttpStatus;

/** The request body exceeds the limit of this resource. */
final class BodyTooLarge extends GatewayRefusal {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long limit) {
        super(
                HttpStatus.CONTENT_TOO_LARGE,
                "TOO_LARGE",
                "The request body is too large: at most " + limit + " bytes are accepted here.");
    }
}
