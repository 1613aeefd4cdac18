package dev.keeper.gateway.ratelimit;

import dev.keeper.gateway.routing.RouteKind;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** A class of requests with a common limit. */
enum RouteClass {
    /** Attempts to sign in, which attackers repeat. */
    SIGN_IN("sign-in"),
    /** Safe requests. */
    READ("read"),
    /** All requests that may change something. */
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

    /** Returns the name that clients see in {@code RateLimit-Policy}. */
    String policy() {
        return policy;
    }
}
