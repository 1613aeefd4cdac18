package dev.keeper.common.messaging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The only way out for events: written in the transaction of the change, sent after its commit.
 *
 * <p>A committed event is published eventually; one that was rolled back never.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TraceContext traceContext;
    private final Runnable wakeRelay;

    public Outbox(JdbcClient jdbc, JsonMapper json, Clock clock, TraceContext traceContext, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.traceContext = traceContext;
        this.wakeRelay = wakeRelay;
    }

    /**
     * Publishes an event together with the current transaction.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    public void publish(Event event) {
        publishAll(List.of(event));
    }

    /**
     * Publishes events in the given order, in one statement.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    public void publishAll(List<? extends Event> events) {
        var traceparent = traceContext.traceparent();
        publishTraced(events.stream()
                .map(event -> new TracedEvent(event, traceparent))
                .toList());
    }

    /**
     * Publishes events in the given order, in one statement, each with the trace of its cause.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    public void publishTraced(List<TracedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO outbox (topic, message_key, type, payload, occurred_at, traceparent)
                        SELECT topic, message_key, type, payload, :occurredAt, traceparent
                        FROM unnest(:topics, :keys, :types, :payloads, :traceparents)
                            WITH ORDINALITY AS event (topic, message_key, type, payload, traceparent, position)
                        ORDER BY position
                        """)
                .param("topics", texts(events, Event::topic))
                .param("keys", texts(events, Event::key))
                .param("types", texts(events, Event::type))
                .param("payloads", texts(events, json::writeValueAsString))
                .param(
                        "traceparents",
                        events.stream().map(TracedEvent::traceparent).toArray(String[]::new))
                .param("occurredAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        nudgeRelayAfterCommit();
    }

    private static String[] texts(List<TracedEvent> events, Function<Event, String> text) {
        return events.stream().map(TracedEvent::event).map(text).toArray(String[]::new);
    }

    private void nudgeRelayAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeRelay.run();
            }
        });
    }
}
