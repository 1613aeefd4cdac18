package dev.keeper.gateway.security;

import dev.keeper.gateway.GatewaySettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets the pages of the allowed origins call the API (CORS); by default no other origin may. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CrossOrigin implements WebFilter {

    private final @Nullable CorsWebFilter cors;

    CrossOrigin(GatewaySettings settings) {
        this.cors = settings.allowedOrigins().isEmpty()
                ? null
                : new CorsWebFilter(
                        exchange -> exchange.getRequest().getPath().value().startsWith("/api/")
                                ? allowed(settings.allowedOrigins())
                                : null);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return cors == null ? chain.filter(exchange) : cors.filter(exchange, chain);
    }

    // No credentials: other origins send a token and never the refresh cookie.
    private static CorsConfiguration allowed(List<String> origins) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        allowed.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match", "Prefer", "traceparent"));
        allowed.setExposedHeaders(
                List.of("ETag", "Location", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id"));
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(Duration.ofHours(1));
        return allowed;
    }
}
