package dev.keeper.common.deadletter;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.messaging.MessageHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** A message that a service could not handle, as stored in the dead-letter topic. */
record DeadLetter(ConsumerRecord<String, String> message) {

    /** Prefix of the headers that are added to a dead letter and removed before it is sent again. */
    private static final String HEADERS_OF_DEATH = "kafka_dlt-";

    boolean belongsTo(String consumerGroup) {
        return consumerGroup.equals(header(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP));
    }

    /** Returns the topic of the original message, from the dead-letter topic's name: headers could be forged. */
    String originalTopic() {
        return DeadLetterTopics.original(message.topic());
    }

    @Nullable
    String id() {
        return header(MessageHeaders.ID);
    }

    @Nullable
    String type() {
        return header(MessageHeaders.TYPE);
    }

    @Nullable
    String why() {
        var why = header(MessageHeaders.DEAD_LETTER_REASON);
        return why == null ? header(KafkaHeaders.DLT_EXCEPTION_MESSAGE) : why;
    }

    Instant at() {
        return Instant.ofEpochMilli(message.timestamp());
    }

    Cursor position() {
        return Cursor.of(message.topic(), message.partition(), message.offset());
    }

    /** Returns the original message, addressed only to the service that could not handle it. */
    ProducerRecord<String, String> again(String consumerGroup) {
        var headers = new RecordHeaders(Arrays.stream(message.headers().toArray())
                .filter(header -> !header.key().startsWith(HEADERS_OF_DEATH))
                .toList());
        headers.remove(MessageHeaders.DEAD_LETTER_REASON)
                .remove(MessageHeaders.REPLAYED_FOR)
                .add(MessageHeaders.REPLAYED_FOR, consumerGroup.getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(originalTopic(), null, message.key(), message.value(), headers);
    }

    private @Nullable String header(String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
