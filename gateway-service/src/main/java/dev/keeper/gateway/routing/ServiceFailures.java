package dev.keeper.gateway.routing;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;

/** Maps a failed call to a service to the gateway's answer. */
@Component
class ServiceFailures implements GlobalFilter, Ordered {

    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).onErrorMap(failure -> {
            if (exchange.getResponse().isCommitted()) {
                return failure;
            }
            forgetTheAnswer(exchange);
            return meaningOf(failure);
        });
    }

    static boolean isFaultOfTheService(Throwable failure) {
        Throwable meaning = meaningOf(failure);
        return meaning instanceof ServiceUnavailable || meaning instanceof ServiceTimedOut;
    }

    private static Throwable meaningOf(Throwable failure) {
        return switch (failure) {
            case ReadTimeoutException late -> new ServiceTimedOut();
            case IOException broken -> new ServiceUnavailable();
            // No pooled connection became free in time, or too many requests wait for one already.
            case TimeoutException saturated -> new ServiceUnavailable();
            case PoolAcquirePendingLimitException saturated -> new ServiceUnavailable();
            // The circuit is open, because the service failed too often.
            case ServiceUnavailableException open -> new ServiceUnavailable();
            case ResponseStatusException status -> meaningOf(status);
            default -> failure;
        };
    }

    // Maps the circuit breaker's own failures: the circuit is open, or the guarded call timed out.
    private static Throwable meaningOf(ResponseStatusException status) {
        return status.getStatusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)
                        || status.getCause() instanceof TimeoutException
                ? new ServiceUnavailable()
                : status;
    }

    /** A service that breaks off after its headers leaves them in the response; they do not belong to the problem. */
    private static void forgetTheAnswer(ServerWebExchange exchange) {
        Set<String> names = exchange.getAttribute(ServerWebExchangeUtils.CLIENT_RESPONSE_HEADER_NAMES);
        ServerHttpResponse response = exchange.getResponse();
        if (names != null) {
            names.forEach(response.getHeaders()::remove);
        }
    }
}
