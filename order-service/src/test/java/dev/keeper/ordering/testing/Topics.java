package dev.keeper.ordering.testing;

import dev.keeper.common.testing.TestServers;
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

/** Reads what stands in a topic. */
public final class Topics {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Topics() {}

    /** Everything that was ever sent with the key, in its order. */
    public static List<ConsumerRecord<String, String>> events(String topic, String key) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestServers.kafkaBootstrapServers(), "allow.auto.create.topics", "false");
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
                    if (key.equals(event.key())) {
                        found.add(event);
                    }
                }
            }
            return found;
        }
    }

    /** The types of these events. */
    public static List<String> types(String topic, String key) {
        return events(topic, key).stream()
                .map(event -> Stock.header(event, "ce_type"))
                .toList();
    }

    public static JsonNode payload(ConsumerRecord<String, String> event) {
        return JSON.readTree(event.value());
    }
}
