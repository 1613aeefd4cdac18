package dev.keeper.gateway.routing;

import dev.keeper.gateway.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses paths that gateway and service could interpret differently, before any other filter reads them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class NormalFormFilter implements WebFilter {

    private final ProblemWriter problems;

    NormalFormFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        return ApiPaths.covers(path) && ApiPaths.isAmbiguous(path)
                ? problems.write(exchange, HttpStatus.BAD_REQUEST, "MALFORMED", "The path is not in its normal form.")
                : chain.filter(exchange);
    }
}
