package dev.keeper.gateway.ratelimit;

import dev.keeper.gateway.routing.RouteKind;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** Requests that are limited alike. */
enum RouteClass {
    /** Attempts to sign in, which an attacker would like to make many of. */
    SIGN_IN("sign-in"),
    /** Safe requests. */
    READ("read"),
    /** Everything that may change something. */
    WRITE("write");

    private final String policy;

    RouteClass(String policy) {
        this.policy = policy;
    }

    static RouteClass of(ServerWebExchange exchange) {
        if (RouteKind.of(exchange).signIn()) {
            return SIGN_IN;
        }
        HttpMethod method = exchange.getRequest().getMethod();
        boolean safe =
                method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS);
        return safe ? READ : WRITE;
    }

    /** The name that clients see in {@code RateLimit-Policy}. */
    String policy() {
        return policy;
    }
}
