package dev.keeper.gateway.routing;

import dev.keeper.gateway.GatewaySettings;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;

/**
 * Hands the request to its service and the answer back, byte by byte. It takes the place of Spring Cloud Gateway's own
 * routing filters, which build a URI and several copies of all headers per request.
 */
@Component
class Forwarding implements GlobalFilter, Ordered {

    private static final NettyDataBufferFactory BUFFERS = new NettyDataBufferFactory(ByteBufAllocator.DEFAULT);
    private static final int DIGITS_OF_A_SMALL_BODY = 5;
    private static final long READ_ON = 4 * 1024 * 1024;

    private final UpstreamClients clients;
    private final long maxBody;
    private final long maxImportBody;

    Forwarding(UpstreamClients clients, GatewaySettings settings) {
        this.clients = clients;
        this.maxBody = settings.upstream().maxBody().toBytes();
        this.maxImportBody = settings.upstream().maxImportBody().toBytes();
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Destination destination = Destination.of(exchange);
        if (destination == null) {
            return chain.filter(exchange);
        }
        long limit = destination.upload() ? maxImportBody : maxBody;
        long length = exchange.getRequest().getHeaders().getContentLength();
        if (length > limit) {
            return refuse(exchange, length, limit);
        }
        CircuitBreaker breaker = clients.breakerOf(destination);
        if (!breaker.tryAcquirePermission()) {
            return Mono.error(new ServiceUnavailable());
        }
        long start = System.nanoTime();
        return send(exchange, destination, limit)
                .doOnSuccess(done -> breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS))
                .doOnCancel(breaker::releasePermission)
                .onErrorMap(failure -> {
                    // After the answer began, a failure may as well be the client's: nobody's fault is counted.
                    Throwable meaning = exchange.getResponse().isCommitted() ? failure : meaningOf(failure);
                    if (meaning instanceof ServiceUnavailable || meaning instanceof ServiceTimedOut) {
                        breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, meaning);
                    } else {
                        breaker.releasePermission();
                    }
                    return meaning;
                });
    }

    private Mono<Void> send(ServerWebExchange exchange, Destination destination, long limit) {
        ServerHttpRequest request = exchange.getRequest();
        HttpServerRequest received = ServerHttpRequestDecorator.getNativeRequest(request);
        HttpHeaders headers = received.requestHeaders();
        return clients.of(destination)
                .request(HttpMethod.valueOf(request.getMethod().name()))
                .uri(target(request, destination))
                .send((out, outbound) -> {
                    UpstreamHeaders.forward(exchange, headers, out.requestHeaders());
                    if (headers.contains(HttpHeaderNames.TRANSFER_ENCODING)) {
                        return outbound.send(bounded(received.receive().retain(), limit));
                    }
                    return headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                            ? outbound.send(received.receive().retain())
                            : outbound;
                })
                .response((answer, body) -> reply(exchange, answer, body))
                .then();
    }

    private static Mono<Void> reply(ServerWebExchange exchange, HttpClientResponse answer, ByteBufFlux body) {
        ServerHttpResponse response = exchange.getResponse();
        HttpServerResponse out = ServerHttpResponseDecorator.getNativeResponse(response);
        HttpHeaders headers = answer.responseHeaders();
        response.setStatusCode(HttpStatusCode.valueOf(answer.status().code()));
        UpstreamHeaders.answer(headers, out.responseHeaders());
        if (isSmall(headers) || hasNoBody(exchange, answer)) {
            // One buffer, one write; and a service that breaks off in the middle still becomes a clean 503.
            return response.writeWith(body.aggregate().retain().map(BUFFERS::wrap));
        }
        String type = headers.get(HttpHeaderNames.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)
                ? response.writeAndFlushWith(body.retain().map(bytes -> Mono.just(BUFFERS.wrap(bytes))))
                : response.writeWith(body.retain().map(BUFFERS::wrap));
    }

    // Without this the server would announce a body of unknown length and close the connection behind it.
    private static boolean hasNoBody(ServerWebExchange exchange, HttpClientResponse answer) {
        int status = answer.status().code();
        return status == 204
                || status == 304
                || HttpMethod.HEAD
                        .name()
                        .equals(exchange.getRequest().getMethod().name());
    }

    private static boolean isSmall(HttpHeaders headers) {
        String length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
        return length != null && length.length() <= DIGITS_OF_A_SMALL_BODY;
    }

    private static String target(ServerHttpRequest request, Destination destination) {
        String path = destination.path() == null ? request.getPath().value() : destination.path();
        String query = request.getURI().getRawQuery();
        return query == null ? path : path + '?' + query;
    }

    // A client that is still sending when the connection closes never sees the answer, so a little more is read.
    private static Mono<Void> refuse(ServerWebExchange exchange, long length, long limit) {
        HttpServerRequest received = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        Mono<Void> rest = length <= limit + READ_ON ? received.receive().then() : Mono.empty();
        return rest.then(Mono.error(new BodyTooLarge(limit)));
    }

    private static Flux<ByteBuf> bounded(Flux<ByteBuf> body, long limit) {
        AtomicLong seen = new AtomicLong();
        return body.<ByteBuf>handle((bytes, sink) -> {
                    if (seen.addAndGet(bytes.readableBytes()) <= limit) {
                        sink.next(bytes);
                        return;
                    }
                    bytes.release();
                    if (seen.get() > limit + READ_ON) {
                        sink.error(new BodyTooLarge(limit));
                    }
                })
                .concatWith(Mono.defer(() -> seen.get() > limit ? Mono.error(new BodyTooLarge(limit)) : Mono.empty()));
    }

    private static Throwable meaningOf(Throwable failure) {
        return switch (failure) {
            case ReadTimeoutException late -> new ServiceTimedOut();
            case IOException broken -> new ServiceUnavailable();
            // No pooled connection came free in time, or too many are waiting for one already.
            case TimeoutException saturated -> new ServiceUnavailable();
            case PoolAcquirePendingLimitException saturated -> new ServiceUnavailable();
            default -> failure;
        };
    }
}
