package dev.keeper.gateway.ratelimit;

import dev.keeper.gateway.problem.ProblemWriter;
import dev.keeper.gateway.token.Identity;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Admits requests at their caller's rate and answers the others with 429. Both carry the header fields of
 * draft-ietf-httpapi-ratelimit-headers-10.
 */
final class RateLimitFilter implements GlobalFilter, Ordered {

    private final BucketStore store;
    private final Map<RouteClass, Policy> policies;
    private final ProblemWriter problems;

    RateLimitFilter(BucketStore store, Map<RouteClass, Limit> limits, ProblemWriter problems, MeterRegistry meters) {
        Map<RouteClass, Policy> known = new EnumMap<>(RouteClass.class);
        limits.forEach((routeClass, limit) -> known.put(
                routeClass,
                new Policy(
                        limit,
                        limit.policy(),
                        Counter.builder("keeper.gateway.requests.refused")
                                .description("Requests answered with 429")
                                .tag("policy", limit.name())
                                .register(meters))));
        this.store = store;
        this.policies = Collections.unmodifiableMap(known);
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 200;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Policy policy = Objects.requireNonNull(policies.get(RouteClass.of(exchange)));
        String bucket = policy.limit().name() + ':' + Identity.of(exchange).key();
        return store.take(bucket, policy.limit()).flatMap(decision -> {
            describe(exchange.getResponse().getHeaders(), policy, decision);
            if (!decision.admitted()) {
                return refuse(exchange, policy, decision);
            }
            return decision.delay() == 0
                    ? chain.filter(exchange)
                    : Mono.delay(Duration.ofNanos(decision.delay() * 1_000)).then(chain.filter(exchange));
        });
    }

    private Mono<Void> refuse(ServerWebExchange exchange, Policy policy, Decision decision) {
        policy.refused().increment();
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(decision.reset()));
        return problems.write(
                exchange,
                HttpStatus.TOO_MANY_REQUESTS,
                "TOO_MANY_REQUESTS",
                "Too many requests. Please try again after the time given in Retry-After.");
    }

    private static void describe(HttpHeaders headers, Policy policy, Decision decision) {
        headers.set("RateLimit-Policy", policy.text());
        headers.set("RateLimit", "\"" + policy.limit().name() + "\";r=" + decision.left() + ";t=" + decision.reset());
    }

    private record Policy(Limit limit, String text, Counter refused) {}
}
