package dev.keeper.common.messaging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The only way out for events: written in the transaction of the change, sent once that is committed.
 *
 * <p>Committed means published, eventually; rolled back means never.
 */
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TraceContext traceContext;
    private final OutboxRelay relay;

    Outbox(JdbcClient jdbc, JsonMapper json, Clock clock, TraceContext traceContext, OutboxRelay relay) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.traceContext = traceContext;
        this.relay = relay;
    }

    /**
     * Publishes an event together with the current transaction.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    public void publish(Event event) {
        jdbc.sql("""
                        INSERT INTO outbox (topic, message_key, type, payload, occurred_at, traceparent)
                        VALUES (:topic, :key, :type, :payload, :occurredAt, :traceparent)
                        """)
                .param("topic", event.topic())
                .param("key", event.key())
                .param("type", event.type())
                .param("payload", json.writeValueAsString(event))
                .param("occurredAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("traceparent", traceContext.traceparent())
                .update();
        nudgeRelayAfterCommit();
    }

    private void nudgeRelayAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.nudge();
            }
        });
    }
}
