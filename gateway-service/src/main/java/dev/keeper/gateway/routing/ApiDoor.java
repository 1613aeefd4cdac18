package dev.keeper.gateway.routing;

import dev.keeper.gateway.problem.ProblemWriter;
import dev.keeper.gateway.ratelimit.RateLimits;
import dev.keeper.gateway.ratelimit.RouteClass;
import dev.keeper.gateway.security.AccessTokens;
import dev.keeper.gateway.security.ClientAddress;
import dev.keeper.gateway.security.VerifiedToken;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Stands before everything that is forwarded: an address that exists, a caller who may come in, and not too often.
 * It comes before the routing, so that what is refused costs next to nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ApiDoor implements WebFilter {

    private static final String BEARER = "Bearer ";

    private final AccessTokens tokens;
    private final RateLimits limits;
    private final ProblemWriter problems;

    ApiDoor(AccessTokens tokens, RateLimits limits, ProblemWriter problems) {
        this.tokens = tokens;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().value();
        if (!ApiMap.covers(path)) {
            return chain.filter(exchange);
        }
        if (ApiMap.isAmbiguous(path)) {
            return problems.write(exchange, HttpStatus.BAD_REQUEST, "MALFORMED", "The path is not in its normal form.");
        }
        HttpMethod method = request.getMethod();
        Destination destination = ApiMap.find(method, path);
        if (destination == null) {
            return problems.write(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND", "There is nothing at this address.");
        }
        destination.keepIn(exchange);
        RouteClass routeClass = ApiMap.classOf(method, path);
        Supplier<Mono<Void>> in = () -> chain.filter(exchange);
        if (destination.open()) {
            return limits.pass(exchange, routeClass, byAddress(exchange), in);
        }
        String token = bearer(request);
        if (token == null) {
            return limits.pass(exchange, routeClass, byAddress(exchange), () -> unauthenticated(exchange, "Bearer"));
        }
        VerifiedToken known = tokens.remembered(token);
        if (known != null) {
            return limits.pass(exchange, routeClass, byUser(known), in);
        }
        return tokens.verify(token)
                .flatMap(verified -> verified.isPresent()
                        ? limits.pass(exchange, routeClass, byUser(verified.get()), in)
                        : limits.pass(
                                exchange,
                                routeClass,
                                byAddress(exchange),
                                () -> unauthenticated(exchange, "Bearer error=\"invalid_token\"")));
    }

    private Mono<Void> unauthenticated(ServerWebExchange exchange, String challenge) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return problems.write(
                exchange,
                HttpStatus.UNAUTHORIZED,
                "UNAUTHENTICATED",
                "Please sign in: a valid access token is needed.");
    }

    private static @Nullable String bearer(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private static String byUser(VerifiedToken token) {
        return "user:" + token.subject();
    }

    private static String byAddress(ServerWebExchange exchange) {
        return "address:" + ClientAddress.callerOf(exchange);
    }
}
