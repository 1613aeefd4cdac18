package dev.keeper.common.messaging;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the raw records of a topic from its beginning. */
final class TopicReader implements AutoCloseable {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final int MOST_AT_ONCE = 50_000;

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    TopicReader(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "auto.offset.reset",
                        "earliest",
                        "max.poll.records",
                        MOST_AT_ONCE),
                new StringDeserializer(),
                new StringDeserializer());
        // A new topic is not visible on all brokers at once.
        var partitions = await().until(() -> consumer.partitionsFor(topic), known -> !known.isEmpty());
        consumer.assign(partitions.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
    }

    /** Reads until the condition holds, and returns everything read so far. */
    List<ConsumerRecord<String, String>> until(Predicate<List<ConsumerRecord<String, String>>> enough) {
        await().pollDelay(Duration.ZERO).atMost(LONG_ENOUGH).until(() -> {
            consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            return enough.test(records);
        });
        return List.copyOf(records);
    }

    List<ConsumerRecord<String, String>> until(int number) {
        return until(read -> read.size() >= number);
    }

    static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
