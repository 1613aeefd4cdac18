package dev.keeper.common.messaging;

import org.jspecify.annotations.Nullable;

/**
 * An event, and the trace of what caused it.
 *
 * @param traceparent as in W3C Trace Context; nothing if it was not traced
 */
public record TracedEvent(Event event, @Nullable String traceparent) {}
