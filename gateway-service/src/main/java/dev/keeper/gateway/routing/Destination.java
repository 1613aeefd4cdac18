package dev.keeper.gateway.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a request goes.
 *
 * @param upstream the service that owns the resource
 * @param path the path there when it differs from the one here
 * @param open whether it needs no token
 * @param upload whether it takes a file
 */
record Destination(Upstream upstream, @Nullable String path, boolean open, boolean upload) {

    private static final String ATTRIBUTE = Destination.class.getName();

    static Destination to(Upstream upstream) {
        return new Destination(upstream, null, false, false);
    }

    static Destination openTo(Upstream upstream, String path) {
        return new Destination(upstream, path, true, false);
    }

    static Destination uploadTo(Upstream upstream) {
        return new Destination(upstream, null, false, true);
    }

    void keepIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    static @Nullable Destination of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }
}
