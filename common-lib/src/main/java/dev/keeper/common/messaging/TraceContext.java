package dev.keeper.common.messaging;

import io.micrometer.tracing.Tracer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** The current trace, in the form that travels with a message (W3C Trace Context). */
public class TraceContext {

    private final Supplier<@Nullable Tracer> tracer;

    public TraceContext(ObjectProvider<Tracer> tracer) {
        // The lookup happens once, because looking up a bean costs as much as writing an event.
        this.tracer = SingletonSupplier.ofNullable(tracer::getIfAvailable);
    }

    /** Returns the {@code traceparent} of the current thread; null if it is not traced. */
    public @Nullable String traceparent() {
        var available = tracer.get();
        var context = available == null ? null : available.currentTraceContext().context();
        if (context == null) {
            return null;
        }
        var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(), sampled);
    }
}
