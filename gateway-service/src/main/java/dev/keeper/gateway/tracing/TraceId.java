package dev.keeper.gateway.tracing;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** The trace of a request. */
public final class TraceId {

    private TraceId() {}

    /** Returns the trace id of the request (32 hex digits), as in the services' logs. */
    public static String of(ServerWebExchange exchange) {
        TraceContext context = contextOf(exchange);
        return context == null ? exchange.getRequest().getId() : context.traceId();
    }

    /** Returns the {@code traceparent} for the forwarded request (W3C Trace Context), or null without tracing. */
    public static @Nullable String traceparentOf(ServerWebExchange exchange) {
        TraceContext context = contextOf(exchange);
        if (context == null) {
            return null;
        }
        String flags = Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00";
        return "00-" + context.traceId() + "-" + context.spanId() + flags;
    }

    // Reads from the request, not from the thread, because the request may change threads.
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
