package dev.keeper.gateway.security;

import dev.keeper.gateway.problem.ProblemWriter;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Hides the actuator from the public except for health. Metrics are only available on the management port, if
 * {@code management.server.port} is set; keep that port inside.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ActuatorFilter implements WebFilter {

    private static final String ACTUATOR = "/actuator";
    private static final String HEALTH = "/actuator/health";

    private final @Nullable Integer managementPort;
    private final ProblemWriter problems;

    ActuatorFilter(
            @Value("${management.server.port:#{null}}") @Nullable Integer managementPort, ProblemWriter problems) {
        this.managementPort = managementPort;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (!path.startsWith(ACTUATOR) || path.startsWith(HEALTH) || isInside(exchange)) {
            return chain.filter(exchange);
        }
        return problems.write(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND", "There is nothing at this address.");
    }

    private boolean isInside(ServerWebExchange exchange) {
        InetSocketAddress local = exchange.getRequest().getLocalAddress();
        return managementPort != null && local != null && local.getPort() == managementPort;
    }
}
