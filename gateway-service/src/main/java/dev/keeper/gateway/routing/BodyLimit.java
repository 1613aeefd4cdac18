package dev.keeper.gateway.routing;

import dev.keeper.gateway.GatewaySettings;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses bodies that are too large, announced or not. The framework's {@code RequestSize} only checks the announced
 * size, and answers without a problem.
 */
@Component
class BodyLimit implements GlobalFilter, Ordered {

    /** A client that is still sending when the connection closes never sees the answer, so some more is read. */
    private static final long READ_ON = DataSize.ofMegabytes(4).toBytes();

    private final long maxBody;
    private final long maxImportBody;

    BodyLimit(GatewaySettings settings) {
        this.maxBody = settings.upstream().maxBody().toBytes();
        this.maxImportBody = settings.upstream().maxImportBody().toBytes();
    }

    /** Runs outside the circuit breaker, because a client's body is not a failure of the service. */
    @Override
    public int getOrder() {
        return -10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long limit = RouteKind.of(exchange).upload() ? maxImportBody : maxBody;
        long length = request.getHeaders().getContentLength();
        if (length > limit) {
            return refuse(request, length, limit);
        }
        return request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING)
                ? chain.filter(
                        exchange.mutate().request(new Bounded(request, limit)).build())
                : chain.filter(exchange);
    }

    private static Mono<Void> refuse(ServerHttpRequest request, long length, long limit) {
        boolean sends = !request.getHeaders().containsHeader(HttpHeaders.EXPECT) && length <= limit + READ_ON;
        Mono<Void> rest =
                sends ? request.getBody().doOnNext(DataBufferUtils::release).then() : Mono.empty();
        return rest.then(Mono.error(new BodyTooLarge(limit)));
    }

    /** A body of unknown length that fails once it exceeds the limit. */
    private static final class Bounded extends ServerHttpRequestDecorator {

        private final long limit;

        Bounded(ServerHttpRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            AtomicLong seen = new AtomicLong();
            return super.getBody()
                    .<DataBuffer>handle((bytes, sink) -> {
                        if (seen.addAndGet(bytes.readableByteCount()) <= limit) {
                            sink.next(bytes);
                            return;
                        }
                        DataBufferUtils.release(bytes);
                        if (seen.get() > limit + READ_ON) {
                            sink.error(new BodyTooLarge(limit));
                        }
                    })
                    .concatWith(
                            Mono.defer(() -> seen.get() > limit ? Mono.error(new BodyTooLarge(limit)) : Mono.empty()));
        }
    }
}
