package dev.keeper.embedded.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The tests' few operations on a broker. */
public final class KafkaClient {

    private KafkaClient() {}

    public static void createTopic(EmbeddedKafka server, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
    }

    public static void send(EmbeddedKafka server, String topic, String value) throws Exception {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", server.bootstrapServers(), "acks", "all", "max.block.ms", "3000");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value, value)).get();
        }
    }

    /** Returns the next records that the group has not committed, at least the given number within 30 seconds. */
    static List<String> receive(EmbeddedKafka server, String topic, String group, int number) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                server.bootstrapServers(),
                "group.id",
                group,
                "auto.offset.reset",
                "earliest",
                "session.timeout.ms",
                "6000",
                "heartbeat.interval.ms",
                "1500");
        var received = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (received.size() < number && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> received.add(record.value()));
            }
            consumer.commitSync();
        }
        return received;
    }
}
