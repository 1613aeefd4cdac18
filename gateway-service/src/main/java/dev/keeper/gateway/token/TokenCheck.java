package dev.keeper.gateway.token;

import dev.keeper.common.security.token.RememberedTokens;
import dev.keeper.gateway.routing.RouteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Identifies the caller, with the same rules and keys as the services. A caller without a token has a bucket, too. */
@Component
class TokenCheck implements GlobalFilter, Ordered {

    private static final String BEARER = "Bearer ";

    private final RememberedTokens tokens;

    TokenCheck(RememberedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (RouteKind.of(exchange).open()) {
            return goOn(exchange, chain, Identity.ofAddress(exchange, null));
        }
        String token = bearerToken(exchange);
        if (token == null) {
            return goOn(exchange, chain, Identity.ofAddress(exchange, "Bearer"));
        }
        Jwt known = tokens.remembered(token);
        return known == null
                ? verified(exchange, token).flatMap(identity -> goOn(exchange, chain, identity))
                : goOn(exchange, chain, Identity.ofUser(known));
    }

    private static Mono<Void> goOn(ServerWebExchange exchange, GatewayFilterChain chain, Identity identity) {
        identity.keepIn(exchange);
        return chain.filter(exchange);
    }

    /** Runs on a thread that may block, because the keys may have to be fetched. */
    private Mono<Identity> verified(ServerWebExchange exchange, String token) {
        return Mono.fromCallable(() -> Identity.ofUser(tokens.decode(token)))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorResume(
                        BadJwtException.class,
                        invalid -> Mono.just(Identity.ofAddress(exchange, "Bearer error=\"invalid_token\"")))
                .onErrorMap(JwtException.class, unchecked -> new KeysUnavailable());
    }

    private static @Nullable String bearerToken(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
