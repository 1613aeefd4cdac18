package dev.keeper.inventory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events that the service has published, read by a plain consumer from the beginning of the topics. */
@TestComponent
public class PublishedEvents implements DisposableBean {

    private static final List<String> TOPICS =
            List.of("keeper.reservations.v1", "keeper.stock.v1", "keeper.vehicles.v1");

    private final Environment environment;
    private final JsonMapper json;
    private final Map<String, List<Published>> byKey = new HashMap<>();
    private KafkaConsumer<String, String> consumer;

    PublishedEvents(Environment environment, JsonMapper json) {
        this.environment = environment;
        this.json = json;
    }

    /** Returns all events with this key so far, in order. */
    public synchronized List<Published> about(String key) {
        readToTheEnd();
        return List.copyOf(byKey.getOrDefault(key, List.of()));
    }

    /** Returns the events of these types like {@link #about(String)}. */
    public List<Published> about(String key, String... types) {
        var wanted = Set.of(types);
        return about(key).stream()
                .filter(event -> wanted.contains(event.type()))
                .toList();
    }

    @Override
    public synchronized void destroy() {
        if (consumer != null) {
            consumer.close();
        }
    }

    private void readToTheEnd() {
        if (consumer == null) {
            consumer = consumer();
        }
        consumer.endOffsets(consumer.assignment()).forEach((partition, end) -> {
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(50)).forEach(this::remember);
            }
        });
    }

    private void remember(ConsumerRecord<String, String> message) {
        byKey.computeIfAbsent(message.key(), key -> new ArrayList<>())
                .add(new Published(
                        header(message, "ce_type"), header(message, "ce_id"), json.readTree(message.value())));
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private KafkaConsumer<String, String> consumer() {
        var reader = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        environment.getRequiredProperty("spring.kafka.bootstrap-servers"),
                        // The broker answers the requests of a connection one after another, so a waiting fetch would
                        // delay the others.
                        "fetch.max.wait.ms",
                        10),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = TOPICS.stream()
                .flatMap(topic -> reader.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        return reader;
    }

    /** One event on the wire. */
    public record Published(String type, String messageId, JsonNode payload) {}

    /** Returns the types of events, to compare them at a glance. */
    public static Stream<String> types(List<Published> events) {
        return events.stream().map(Published::type);
    }
}
