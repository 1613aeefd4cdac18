package dev.keeper.gateway.tracing;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** The trace that a request belongs to. */
public final class TraceId {

    private TraceId() {}

    /** The trace id of the request (32 hex digits), the same one that the services log. */
    public static String of(ServerWebExchange exchange) {
        TraceContext context = contextOf(exchange);
        return context == null ? exchange.getRequest().getId() : context.traceId();
    }

    /** The {@code traceparent} to send on (W3C Trace Context), or null where nothing is traced. */
    public static @Nullable String traceparentOf(ServerWebExchange exchange) {
        TraceContext context = contextOf(exchange);
        if (context == null) {
            return null;
        }
        String flags = Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00";
        return "00-" + context.traceId() + "-" + context.spanId() + flags;
    }

    // Read from the request and not from the thread: nothing here depends on which thread runs.
    private static @Nullable TraceContext contextOf(ServerWebExchange exchange) {
        ServerRequestObservationContext observation = ServerRequestObservationContext.findCurrent(
                        exchange.getAttributes())
                .orElse(null);
        if (observation == null) {
            return null;
        }
        TracingContext tracing = observation.get(TracingContext.class);
        return tracing == null || tracing.getSpan() == null
                ? null
                : tracing.getSpan().context();
    }
}
