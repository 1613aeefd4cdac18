package dev.keeper.common.deadletter;

import static org.awaitility.Awaitility.await;

import dev.keeper.common.sample.SampleClient;
import dev.keeper.common.sample.SampleServiceApplication;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestServers;
import dev.keeper.common.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** One of several services that read a topic, with its own database, consumer group and web server. */
final class ConsumingService implements AutoCloseable {

    static final String TYPE = "note.written.v1";

    private static final int PARTITIONS = 2;

    private final ConfigurableApplicationContext context;
    private final String topic;
    private final String group;

    private ConsumingService(ConfigurableApplicationContext context, String topic, String group) {
        this.context = context;
        this.topic = topic;
        this.group = group;
    }

    static ConsumingService start(String topic, Class<?> listener) {
        var group = "group-" + UUID.randomUUID();
        var context = new SpringApplicationBuilder(SampleServiceApplication.class, listener)
                .run(
                        "--spring.config.name=sample-service",
                        "--spring.datasource.url=" + TestServers.newDatabase(),
                        "--spring.datasource.password=" + TestServers.ROLE_PASSWORD,
                        "--spring.kafka.bootstrap-servers=" + TestServers.kafkaBootstrapServers(),
                        "--spring.kafka.consumer.group-id=" + group,
                        "--keeper.security.jwks-uri=" + TestTokens.jwksUri(),
                        "--keeper.messaging.partitions=" + PARTITIONS,
                        "--server.port=0",
                        "--sample.topic=" + topic);
        return new ConsumingService(context, topic, group);
    }

    SampleClient as(Role role) {
        return client(TestTokens.tokenFor(role, role.actsEverywhere() ? null : "PHL"));
    }

    SampleClient client(@Nullable String token) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return new SampleClient(server.getPort(), token);
    }

    UUID send(String text) {
        return send(null, text);
    }

    @SuppressWarnings("unchecked")
    private UUID send(@Nullable Integer partition, String text) {
        var id = UUID.randomUUID();
        var message = new ProducerRecord<>(topic, partition, text, "{\"text\":\"" + text + "\"}");
        message.headers()
                .add("ce_id", id.toString().getBytes(StandardCharsets.UTF_8))
                .add("ce_type", TYPE.getBytes(StandardCharsets.UTF_8));
        ((KafkaTemplate<String, String>) context.getBean(KafkaTemplate.class))
                .send(message)
                .join();
        return id;
    }

    List<String> effects() {
        return jdbc().sql("SELECT text FROM effects ORDER BY id")
                .query(String.class)
                .list();
    }

    /** Sends a last message to each partition and returns once all of them have had their effect. */
    void readEverything() {
        var ends = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> {
                    var end = "end-" + UUID.randomUUID();
                    send(partition, end);
                    return end;
                })
                .toList();
        await().until(() -> effects().containsAll(ends));
    }

    /** Recreates the state after a crash between sending again and recording the position. */
    void forgetWhatWasReplayed() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafkaBootstrapServers()))) {
            var start = new OffsetAndMetadata(0);
            admin.alterConsumerGroupOffsets(
                            group + "-dead-letters",
                            Map.of(
                                    new TopicPartition(topic + "-dlt", 0),
                                    start,
                                    new TopicPartition(topic + "-dlt", 1),
                                    start))
                    .all()
                    .get();
        }
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
