package dev.keeper.common.messaging;

import static dev.keeper.common.messaging.TopicReader.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.common.testing.TestServers;
import dev.keeper.embedded.kafka.EmbeddedKafka;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to committed events when the relay or the broker dies. */
class OutboxFailuresIT {

    private static final List<String> IMPATIENT = List.of(
            "keeper.messaging.poll-interval=100ms",
            "spring.kafka.producer.properties.max.block.ms=1000",
            "spring.kafka.producer.properties.request.timeout.ms=1000",
            "spring.kafka.producer.properties.delivery.timeout.ms=2000");

    @Test
    void aRelayThatDiesTwentyTimesBetweenSendAndRemovalLosesNothingAndRepeatsTheSameIds() {
        var topic = MessagingService.newTopic();
        try (var service = MessagingService.start(
                        TestServers.newDatabase(), topic, List.of("keeper.messaging.poll-interval=10ms"));
                var reader = new TopicReader(TestServers.kafkaBootstrapServers(), topic)) {
            failTheFirstRemovals(service, 20);

            for (int number = 0; number < 200; number++) {
                service.publish(new SampleEvent(topic, "key-" + number % 5, String.valueOf(number)));
            }
            await().until(() -> service.pending() == 0);

            var messages = reader.until(read -> idsOf(read).size() == 200);
            assertThat(messages).hasSizeGreaterThan(200);
            assertThat(messages.stream().map(ConsumerRecord::value).distinct()).hasSize(200);
            assertThat(idsOf(messages))
                    .hasSize(200)
                    .allSatisfy((id, values) -> assertThat(values).hasSize(1));
        }
    }

    @Test
    void aBrokerThatGoesAwayAndComesBackLosesNothingAndHoldsNobodyUp(@TempDir Path folder) throws Exception {
        var topic = MessagingService.newTopic();
        var database = TestServers.newDatabase();
        var broker = EmbeddedKafka.start(folder);
        var address = broker.bootstrapServers();
        try (var service = MessagingService.start(
                database,
                topic,
                Stream.concat(IMPATIENT.stream(), Stream.of("spring.kafka.bootstrap-servers=" + address))
                        .toList())) {
            service.publish(new SampleEvent(topic, "key", "0"));
            await().until(() -> service.pending() == 0);
            broker.close();

            for (int number = 1; number <= 50; number++) {
                service.publish(new SampleEvent(topic, "key", String.valueOf(number)));
            }
            assertThat(service.pending()).isEqualTo(50);

            broker = EmbeddedKafka.start(folder);
            // The broker now listens on another port; the old port forwards to it.
            try (var sign = PortForward.from(address).to(broker.bootstrapServers());
                    var reader = new TopicReader(broker.bootstrapServers(), topic)) {
                var messages = reader.until(read -> idsOf(read).size() == 51);

                assertThat(messages.stream().map(ConsumerRecord::value).distinct())
                        .containsExactlyElementsOf(IntStream.rangeClosed(0, 50)
                                .mapToObj(number ->
                                        "{\"topic\":\"%s\",\"key\":\"key\",\"text\":\"%d\"}".formatted(topic, number))
                                .toList());
                await().until(() -> service.pending() == 0);
            }
        } finally {
            broker.close();
        }
    }

    private static void failTheFirstRemovals(MessagingService service, int number) {
        var jdbc = service.jdbc();
        jdbc.sql("CREATE SEQUENCE removals").update();
        jdbc.sql("""
                        CREATE FUNCTION fail_the_first_removals() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                          IF nextval('removals') <= %d THEN
                            RAISE EXCEPTION 'killed after sending';
                          END IF;
                          RETURN NULL;
                        END $$
                        """.formatted(number)).update();
        jdbc.sql("CREATE TRIGGER killed AFTER DELETE ON outbox EXECUTE FUNCTION fail_the_first_removals()")
                .update();
    }

    private static LinkedHashMap<String, Set<String>> idsOf(List<ConsumerRecord<String, String>> messages) {
        return messages.stream()
                .collect(Collectors.groupingBy(
                        message -> header(message, "ce_id"),
                        LinkedHashMap::new,
                        Collectors.mapping(ConsumerRecord::value, Collectors.toSet())));
    }
}
