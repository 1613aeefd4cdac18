package dev.keeper.ordering.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Plays auth-service: says which branches the group has, over the same broker as the real one would. */
public final class Group {

    private static final String BRANCHES = "keeper.branches.v1";

    private Group() {}

    /** Sends {@code branch.registered.v1} and waits until the broker has it. */
    public static void register(
            KafkaTemplate<String, String> kafka,
            String messageId,
            String code,
            String name,
            String city,
            String timeZone) {
        var payload = """
                {"code":"%s","name":"%s","city":"%s","country":"US","timeZone":"%s","regions":[]}
                """.formatted(code, name, city, timeZone);
        var message = new ProducerRecord<String, String>(BRANCHES, code, payload);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", messageId,
                        "ce_type", "branch.registered.v1",
                        "ce_source", "/auth-service",
                        "ce_time", "2026-11-20T15:04:05Z",
                        "ce_subject", code,
                        "content-type", "application/json")
                .forEach((header, value) -> message.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        try {
            kafka.send(message).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static String newMessageId() {
        return UUID.randomUUID().toString();
    }
}
