package dev.keeper.common.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the messages in a topic. */
public final class Topics {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Topics() {}

    /** Returns all messages with the key, in order. */
    public static List<ConsumerRecord<String, String>> events(String topic, String key) {
        return everything(topic).stream()
                .filter(event -> key.equals(event.key()))
                .toList();
    }

    /** Returns all messages in the topic. */
    public static List<ConsumerRecord<String, String>> everything(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestServers.kafkaBootstrapServers(),
                "allow.auto.create.topics",
                "false",
                // The broker answers the requests of a connection one by one, so a fetch must not wait.
                "fetch.max.wait.ms",
                10);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    if (event.offset() < ends.get(new TopicPartition(topic, event.partition()))) {
                        found.add(event);
                    }
                }
            }
            return found;
        }
    }

    /** Returns the types of the events with the key. */
    public static List<String> types(String topic, String key) {
        return events(topic, key).stream()
                .map(event -> Messages.header(event, "ce_type"))
                .toList();
    }

    public static JsonNode payload(ConsumerRecord<String, String> event) {
        return JSON.readTree(event.value());
    }
}
