package dev.keeper.gateway.security;

import dev.keeper.gateway.tracing.TraceId;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The headers that every answer carries, whoever wrote it. Values follow the OWASP secure headers project. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerHeaders implements WebFilter {

    static final String PAGE_POLICY =
            "default-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'; form-action 'self'";

    // Swagger UI sets style attributes; its scripts stay as strict as ours.
    static final String SWAGGER_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self';"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        // At the last moment, so that what a service or an error handler wrote is replaced and never doubled.
        exchange.getResponse().beforeCommit(() -> {
            write(exchange, exchange.getResponse().getHeaders());
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private static void write(ServerWebExchange exchange, HttpHeaders headers) {
        boolean swagger = exchange.getRequest().getPath().value().startsWith("/swagger-ui");
        headers.set("Content-Security-Policy", swagger ? SWAGGER_POLICY : PAGE_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("X-Request-Id", TraceId.of(exchange));
        if ("https".equals(exchange.getRequest().getURI().getScheme())) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
    }
}
