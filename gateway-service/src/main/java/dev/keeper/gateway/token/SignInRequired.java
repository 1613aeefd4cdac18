package dev.keeper.gateway.token;

import dev.keeper.gateway.problem.ProblemWriter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Refuses requests without a valid token, after they were counted: guessing tokens is limited, too. */
@Component
class SignInRequired implements GlobalFilter, Ordered {

    private final ProblemWriter problems;

    SignInRequired(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 300;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        String challenge = Identity.of(exchange).challenge();
        if (challenge == null) {
            return chain.filter(exchange);
        }
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return problems.write(
                exchange,
                HttpStatus.UNAUTHORIZED,
                "UNAUTHENTICATED",
                "Please sign in: a valid access token is needed.");
    }
}
