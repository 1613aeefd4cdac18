package dev.keeper.gateway.routing;

import java.util.Objects;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a route says about its requests; kept in the route's metadata.
 *
 * @param open whether they need no token
 * @param signIn whether somebody could guess passwords with them
 * @param upload whether they bring a file
 */
public record RouteKind(boolean open, boolean signIn, boolean upload) {

    static final String METADATA = "keeper.kind";
    static final RouteKind ORDINARY = new RouteKind(false, false, false);
    static final RouteKind UPLOAD = new RouteKind(false, false, true);
    static final RouteKind OPEN = new RouteKind(true, false, false);
    static final RouteKind SIGN_IN = new RouteKind(true, true, false);

    /** The kind of the route that the request takes. */
    public static RouteKind of(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return (RouteKind) Objects.requireNonNull(route.getMetadata().get(METADATA));
    }
}
