package dev.keeper.benchmarks.machine;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends single messages through Kafka without any service, acknowledged by the broker as the services require. */
public final class KafkaHop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PAYLOAD = "x".repeat(500);
    private static final double NANOS_PER_MILLI = 1e6;

    private final String topic;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;

    private KafkaHop(String topic, KafkaProducer<String, String> producer, KafkaConsumer<String, String> consumer) {
        this.topic = topic;
        this.producer = producer;
        this.consumer = consumer;
    }

    static KafkaHop on(String bootstrapServers) {
        var topic = "bench." + UUID.randomUUID();
        createTopic(bootstrapServers, topic);
        var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"),
                new StringSerializer(),
                new StringSerializer());
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.assign(List.of(new TopicPartition(topic, 0)));
        return new KafkaHop(topic, producer, consumer);
    }

    /** Returns the median milliseconds from sending a message to receiving it, over this many messages sent one by one. */
    public double medianMillis(int messages) {
        var nanos = new double[messages];
        for (int message = 0; message < messages; message++) {
            var start = System.nanoTime();
            var _ = producer.send(new ProducerRecord<>(topic, PAYLOAD));
            while (consumer.poll(PATIENCE).isEmpty()) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new BenchmarkFailed("A message did not arrive.");
                }
            }
            nanos[message] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[messages / 2] / NANOS_PER_MILLI;
    }

    @Override
    public void close() {
        producer.close(PATIENCE);
        consumer.close();
    }

    private static void createTopic(String bootstrapServers, String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            throw new BenchmarkFailed("Kafka did not create a topic.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("The run was stopped.", e);
        }
    }
}
