package dev.keeper.common.messaging;

import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The current trace in the form that travels with a message (W3C Trace Context). */
class TraceContext {

    private final ObjectProvider<Tracer> tracer;

    TraceContext(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    @Nullable
    String traceparent() {
        var available = tracer.getIfAvailable();
        var context = available == null ? null : available.currentTraceContext().context();
        if (context == null) {
            return null;
        }
        var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(), sampled);
    }
}
