package dev.keeper.common.messaging;

import org.jspecify.annotations.Nullable;

/**
 * An event with the trace of its cause.
 *
 * @param traceparent as in W3C Trace Context; null if the cause was not traced
 */
public record TracedEvent(Event event, @Nullable String traceparent) {}
