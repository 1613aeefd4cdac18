package dev.keeper.common.messaging.relay;

import dev.keeper.common.messaging.MessageHeaders;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One row of the outbox, and the Kafka record that it becomes (CloudEvents 1.0, Kafka binding, binary mode). */
record OutboxMessage(
        long id,
        UUID messageId,
        String topic,
        String messageKey,
        String type,
        String payload,
        OffsetDateTime occurredAt,
        @Nullable String traceparent) {

    /** Reads the message from a row of the outbox. Mapped by hand for speed, because every event passes here. */
    static OutboxMessage read(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getLong("id"),
                row.getObject("message_id", UUID.class),
                row.getString("topic"),
                row.getString("message_key"),
                row.getString("type"),
                row.getString("payload"),
                row.getObject("occurred_at", OffsetDateTime.class),
                row.getString("traceparent"));
    }

    ProducerRecord<String, String> toRecord(String source) {
        var message = new ProducerRecord<>(topic, messageKey, payload);
        header(message, MessageHeaders.SPEC_VERSION, "1.0");
        header(message, MessageHeaders.ID, messageId.toString());
        header(message, MessageHeaders.TYPE, type);
        header(message, MessageHeaders.SOURCE, source);
        header(message, MessageHeaders.TIME, DateTimeFormatter.ISO_INSTANT.format(occurredAt));
        header(message, MessageHeaders.SUBJECT, messageKey);
        header(message, MessageHeaders.CONTENT_TYPE, "application/json");
        if (traceparent != null) {
            header(message, MessageHeaders.TRACEPARENT, traceparent);
        }
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
