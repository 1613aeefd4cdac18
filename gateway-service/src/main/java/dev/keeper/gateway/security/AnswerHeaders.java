package dev.keeper.gateway.security;

import dev.keeper.common.shutdown.LastAnswers;
import dev.keeper.gateway.tracing.TraceId;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The headers of every answer, from a service or the gateway. The values follow the OWASP secure headers project. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class AnswerHeaders implements WebFilter, LastAnswers {

    static final String PAGE_POLICY =
            "default-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'; form-action 'self'";

    // Swagger UI sets style attributes; its scripts are as restricted as ours.
    static final String SWAGGER_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self';"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final Map<String, String> OF_EVERY_ANSWER = Map.of(
            "Content-Security-Policy",
            PAGE_POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(self), geolocation=(), microphone=(), payment=()",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private volatile boolean last;

    @Override
    public void begin() {
        last = true;
    }

    /** Returns the headers that protect the browser, also for answers without an exchange. */
    public static Map<String, String> ofEveryAnswer() {
        return OF_EVERY_ANSWER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        // Set at the last moment, so that they replace what a service or an error handler wrote, without duplicates.
        exchange.getResponse().beforeCommit(() -> {
            write(exchange, exchange.getResponse().getHeaders());
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private void write(ServerWebExchange exchange, HttpHeaders headers) {
        OF_EVERY_ANSWER.forEach(headers::set);
        if (exchange.getRequest().getPath().value().startsWith("/swagger-ui")) {
            headers.set("Content-Security-Policy", SWAGGER_POLICY);
        }
        if (last) {
            headers.setConnection("close");
        }
        headers.set("X-Request-Id", TraceId.of(exchange));
        if ("https".equals(exchange.getRequest().getURI().getScheme())) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
    }
}
