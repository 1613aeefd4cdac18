package dev.keeper.common.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Sends events to the tests' broker as services do, with the CloudEvents attributes as headers. */
public final class Messages {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Messages() {}

    /** Sends an event and waits for the broker's acknowledgement; returns the id of its message. */
    public static UUID send(String topic, String key, String type, Object payload) {
        var id = UUID.randomUUID();
        send(id, topic, key, type, JSON.writeValueAsString(payload));
        return id;
    }

    /** Sends an event with a given message id, possibly a used one, and waits for the broker's acknowledgement. */
    public static void send(UUID messageId, String topic, String key, String type, String payload) {
        var message = new ProducerRecord<>(topic, key, payload);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", messageId.toString(),
                        "ce_type", type,
                        "ce_source", "/test",
                        "ce_time", "2026-11-20T15:04:05Z",
                        "ce_subject", key,
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(message);
    }

    /** Sends any record and waits for the broker's acknowledgement. */
    public static void send(ProducerRecord<String, String> message) {
        try {
            Producer.INSTANCE.send(message).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Returns a header of a message; empty if there is none. */
    public static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static final class Producer {
        static final KafkaProducer<String, String> INSTANCE = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafkaBootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }
}
