package dev.keeper.gateway.routing;

import java.util.Objects;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;

/**
 * The properties of a route's requests, kept in the route's metadata.
 *
 * @param open whether they need no token
 * @param signIn whether passwords could be guessed with them
 * @param upload whether they contain a file
 */
public record RouteKind(boolean open, boolean signIn, boolean upload) {

    static final String METADATA = "keeper.kind";
    static final RouteKind ORDINARY = new RouteKind(false, false, false);
    static final RouteKind UPLOAD = new RouteKind(false, false, true);
    static final RouteKind OPEN = new RouteKind(true, false, false);
    static final RouteKind SIGN_IN = new RouteKind(true, true, false);

    /** Returns the kind of the request's route. */
    public static RouteKind of(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return (RouteKind) Objects.requireNonNull(route.getMetadata().get(METADATA));
    }
}
