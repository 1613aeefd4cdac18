package dev.keeper.common.messaging;

import static dev.keeper.common.messaging.TopicReader.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dev.keeper.common.messaging.relay.OutboxTable;
import dev.keeper.common.testing.TestServers;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

/** Which events leave a service. Only a commit wakes the relay, because it polls once an hour. */
class OutboxIT {

    private static String database;
    private static String topic;
    private static MessagingService service;

    private TopicReader reader;
    private String key;

    @BeforeAll
    static void aService() {
        database = TestServers.newDatabase();
        topic = MessagingService.newTopic();
        service = MessagingService.start(database, topic);
    }

    @AfterAll
    static void stopTheService() {
        service.close();
    }

    @BeforeEach
    void aReaderAndAKeyOfItsOwn() {
        reader = new TopicReader(TestServers.kafkaBootstrapServers(), topic);
        key = UUID.randomUUID().toString();
    }

    @AfterEach
    void closeTheReader() {
        reader.close();
    }

    @Test
    void anEventArrivesWithItsEnvelopeAsSoonAsItIsCommitted() {
        var before = Instant.now().minusMillis(1);

        service.publish(event("milk"));

        var message = theOnlyMessage();
        assertThat(message.key()).isEqualTo(key);
        assertThat(message.value()).contains("\"text\":\"milk\"");
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(UUID.fromString(header(message, "ce_id")).version()).isEqualTo(7);
        assertThat(header(message, "ce_type")).isEqualTo("note.written.v1");
        assertThat(header(message, "ce_source")).isEqualTo("/sample-service");
        assertThat(Instant.parse(header(message, "ce_time"))).isBetween(before, Instant.now());
        assertThat(header(message, "ce_subject")).isEqualTo(key);
        assertThat(header(message, "content-type")).isEqualTo("application/json");
    }

    @Test
    void anEventCarriesTheTraceThatCausedIt() {
        var span = service.bean(Tracer.class).nextSpan().start();
        try (var scope = service.bean(Tracer.class).withSpan(span)) {
            service.publish(event("milk"));
        } finally {
            span.end();
        }

        assertThat(header(theOnlyMessage(), "traceparent"))
                .matches("00-" + span.context().traceId() + "-[0-9a-f]{16}-0[01]");
    }

    @Test
    void anEventOutsideAnyTraceCarriesNone() {
        service.publish(event("milk"));

        assertThat(theOnlyMessage().headers().lastHeader("traceparent")).isNull();
    }

    @Test
    void whatWasRolledBackIsNeverSent() {
        assertThatThrownBy(() -> service.inTransaction(() -> {
                    service.outbox().publish(event("never"));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        service.publish(event("after"));

        assertThat(theOnlyMessage().value()).contains("after");
        assertThat(service.pending()).isZero();
    }

    @Test
    void nothingCanBePublishedOutsideATransaction() {
        assertThatThrownBy(() -> service.outbox().publish(event("loose")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatWasSentIsRemoved() {
        service.publish(event("one"), event("two"));

        reader.until(read -> ofThisTest(read).size() == 2);
        await().until(() -> service.pending() == 0);
    }

    @Test
    void eventsOfOneTransactionStayInOrder() {
        service.publish(IntStream.range(0, 100)
                .mapToObj(number -> event("no. " + number))
                .toArray(Event[]::new));

        var messages = ofThisTest(reader.until(read -> ofThisTest(read).size() == 100));

        assertThat(texts(messages))
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .mapToObj(number -> "no. " + number)
                        .toList());
    }

    @Test
    void anOutboxFullerThanOneBatchIsSentWithoutBeingWokenAgain() {
        int events = 4_100;
        service.inTransaction(() -> service.outbox()
                .publishAll(IntStream.range(0, events)
                        .mapToObj(number -> event("no. " + number))
                        .toList()));

        var messages = ofThisTest(reader.until(read -> ofThisTest(read).size() == events));

        assertThat(texts(messages))
                .containsExactlyElementsOf(IntStream.range(0, events)
                        .mapToObj(number -> "no. " + number)
                        .toList());
    }

    @Test
    void aLookDoesNotStepOverAllThatWasEverSent() {
        try (var busy = MessagingService.start(TestServers.newDatabase(), topic)) {
            busy.inTransaction(() -> busy.outbox()
                    .publishAll(IntStream.range(0, 20_000)
                            .mapToObj(number -> event("no. " + number))
                            .toList()));
            await().until(() -> busy.pending() == 0);

            // Twenty thousand entries fill more than fifty pages of the index.
            await().untilAsserted(() -> assertThat(pagesReadByALook(busy)).isLessThan(20));
        }
    }

    @Test
    void twoInstancesKeepTheOrderPerKeyOverTwoThousandEvents() throws Exception {
        try (var other = MessagingService.start(database, topic);
                var writers = Executors.newFixedThreadPool(8)) {
            var done = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 8; writer++) {
                var ownKey = key + "-" + writer;
                done.add(writers.submit(() -> {
                    for (int number = 0; number < 250; number++) {
                        var instance = number % 2 == 0 ? service : other;
                        instance.publish(new SampleEvent(topic, ownKey, String.valueOf(number)));
                    }
                }));
            }
            for (var writing : done) {
                writing.get();
            }

            var messages = reader.until(read -> ofThisTest(read).size() >= 2_000);

            var next = new HashMap<String, Integer>();
            for (var message : ofThisTest(messages)) {
                assertThat(text(message)).isEqualTo(String.valueOf(next.merge(message.key(), 1, Integer::sum) - 1));
            }
            assertThat(next)
                    .hasSize(8)
                    .allSatisfy((ownKey, number) -> assertThat(number).isEqualTo(250));
            assertThat(ofThisTest(messages).stream().map(message -> header(message, "ce_id")))
                    .doesNotHaveDuplicates();
            await().until(() -> service.pending() == 0);
        }
    }

    @Test
    void whileAnotherInstanceSendsThisOneWaitsAndThenSends() throws Exception {
        try (var other = service.bean(DataSource.class).getConnection()) {
            other.setAutoCommit(false);
            try (var lock = other.createStatement()) {
                lock.execute("SELECT pg_advisory_xact_lock(hashtext('outbox'), hashtext(current_schema()))");
            }
            service.publish(event("waiting"));
            await().during(Duration.ofMillis(300)).until(() -> service.pending() == 1);
            other.rollback();
        }

        assertThat(theOnlyMessage().value()).contains("waiting");
    }

    @Test
    void anEventThatCannotBeSentHoldsUpNoOtherKey() {
        var tooLarge = new SampleEvent(topic, key + "-stuck", "x".repeat(2_000_000));
        try {
            service.publish(
                    event("before"), tooLarge, event("after"), new SampleEvent(topic, key + "-stuck", "behind"));
            service.publish(event("later"));

            var messages = ofThisTest(reader.until(read -> ofThisTest(read).size() >= 3));
            assertThat(texts(messages)).containsExactly("before", "after", "later");
            await().until(() -> service.pending() == 2);
        } finally {
            service.jdbc().sql("DELETE FROM outbox").update();
        }
    }

    private static int pagesReadByALook(MessagingService reading) {
        var plan = reading.jdbc()
                .sql("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + OutboxTable.FIRST)
                .param("limit", 10)
                .query(String.class)
                .single();
        return JsonPath.<Integer>read(plan, "$[0].Plan['Shared Hit Blocks']")
                + JsonPath.<Integer>read(plan, "$[0].Plan['Shared Read Blocks']");
    }

    private SampleEvent event(String text) {
        return new SampleEvent(topic, key, text);
    }

    private ConsumerRecord<String, String> theOnlyMessage() {
        var messages = ofThisTest(reader.until(read -> !ofThisTest(read).isEmpty()));
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private List<ConsumerRecord<String, String>> ofThisTest(List<ConsumerRecord<String, String>> messages) {
        return messages.stream()
                .filter(message -> message.key().startsWith(key))
                .toList();
    }

    private static List<String> texts(List<ConsumerRecord<String, String>> messages) {
        return messages.stream().map(OutboxIT::text).toList();
    }

    private static String text(ConsumerRecord<String, String> message) {
        return message.value().replaceAll(".*\"text\":\"([^\"]*)\".*", "$1");
    }
}
