package dev.keeper.common.messaging;

import static dev.keeper.common.messaging.TopicReader.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.common.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How a listener handles the messages that it receives, wanted or not. */
class InboxIT {

    private static final String TYPE = "note.written.v1";

    private static String topic;
    private static MessagingService service;
    private static TopicReader deadLetters;

    private String key;

    @BeforeAll
    static void aServiceThatListens() {
        topic = MessagingService.newTopic();
        service = MessagingService.start(TestServers.newDatabase(), topic, Reader.class);
        deadLetters = new TopicReader(TestServers.kafkaBootstrapServers(), topic + "-dlt");
    }

    @AfterAll
    static void stopTheService() {
        deadLetters.close();
        service.close();
    }

    @BeforeEach
    void aKeyOfItsOwn() {
        service.jdbc().sql("TRUNCATE effects, inbox").update();
        key = UUID.randomUUID().toString();
    }

    @Test
    void theSameMessageManyTimesHasOneEffect() {
        var id = UUID.randomUUID();

        for (int time = 0; time < 5; time++) {
            send(id, note("milk"));
        }
        send(UUID.randomUUID(), note("bread"));

        awaitEffects("milk", "bread");
        assertThat(isRecorded(id)).isTrue();
    }

    @Test
    void theSameMessageAtTheSameTimeHasOneEffect() throws Exception {
        var reader = service.bean(Reader.class);
        var message = new ConsumerRecord<>(topic, 0, 0L, key, note("milk"));
        message.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_type", TYPE.getBytes(StandardCharsets.UTF_8));

        try (var threads = Executors.newFixedThreadPool(8)) {
            var receiving = IntStream.range(0, 8)
                    .<Callable<Object>>mapToObj(number -> () -> {
                        reader.receive(message);
                        return number;
                    })
                    .toList();
            for (var received : threads.invokeAll(receiving)) {
                received.get();
            }
        }

        awaitEffects("milk");
    }

    @Test
    void aWholeTopicReplayedChangesNothing() {
        var ids = IntStream.range(0, 20).mapToObj(number -> UUID.randomUUID()).toList();

        for (int time = 0; time < 2; time++) {
            for (int number = 0; number < 20; number++) {
                send(ids.get(number), note("no. " + number));
            }
        }
        send(UUID.randomUUID(), note("end"));

        await().until(() -> effects().contains("end"));
        assertThat(effects()).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void anEffectThatFailsHalfWayIsTriedAgainAsAWhole() {
        Reader.FAILURES_LEFT.set(2);
        var id = UUID.randomUUID();

        send(id, note("fails twice"));

        awaitEffects("fails twice");
        assertThat(isRecorded(id)).isTrue();
        assertThat(Reader.FAILURES_LEFT).hasValue(0);
    }

    @Test
    void whatFailsForGoodLeavesNoTraceAndGoesAside() {
        var id = UUID.randomUUID();

        send(id, note("always fails"));
        send(UUID.randomUUID(), note("behind"));

        var dead = awaitDeadLetter();
        assertThat(header(dead, "ce_id")).isEqualTo(id.toString());
        awaitEffects("behind");
        assertThat(isRecorded(id)).isFalse();
    }

    @Test
    void whatAsksForARollbackWithoutFailingGoesAsideToo() {
        var id = UUID.randomUUID();

        send(id, note("asks for a rollback"));
        send(UUID.randomUUID(), note("behind it"));

        var dead = awaitDeadLetter();
        assertThat(header(dead, "ce_id")).isEqualTo(id.toString());
        awaitEffects("behind it");
        assertThat(isRecorded(id)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "{", "nonsense", "[]", "7", "null", "{\"text\":{}}", "{\"text\":null}", "{}"})
    void aMessageThatCannotBeReadGoesAsideAtOnce(@Nullable String payload) {
        var id = UUID.randomUUID();

        send(id, payload);
        send(UUID.randomUUID(), note("behind"));

        var dead = awaitDeadLetter();
        assertThat(dead.value()).isEqualTo(payload);
        assertThat(header(dead, "ce_id")).isEqualTo(id.toString());
        assertThat(header(dead, "ce_type")).isEqualTo(TYPE);
        assertThat(header(dead, "kafka_dlt-original-topic")).isEqualTo(topic);
        assertThat(dead.headers().lastHeader("kafka_dlt-original-offset")).isNotNull();
        awaitEffects("behind");
        assertThat(isRecorded(id)).isFalse();
        assertThat(Reader.attempts(id)).isEqualTo(1);
    }

    @Test
    void aMessageWithoutATypeGoesAsideAtOnce() {
        send(
                new ProducerRecord<>(topic, key, note("no type")),
                "ce_id",
                UUID.randomUUID().toString());
        send(UUID.randomUUID(), note("behind"));

        assertThat(awaitDeadLetter().value()).isEqualTo(note("no type"));
        awaitEffects("behind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "not-a-uuid"})
    void aMessageWithoutAProperIdGoesAsideAtOnce(String id) {
        send(new ProducerRecord<>(topic, key, note("no id")), "ce_type", TYPE, "ce_id", id);
        send(UUID.randomUUID(), note("behind"));

        assertThat(awaitDeadLetter().value()).isEqualTo(note("no id"));
        awaitEffects("behind");
    }

    @Test
    void aTypeThatNobodyReadsIsPassedOver() {
        var id = UUID.randomUUID();

        send(new ProducerRecord<>(topic, key, "whatever"), "ce_type", "note.shredded.v1", "ce_id", id.toString());
        send(UUID.randomUUID(), note("behind"));

        awaitEffects("behind");
        assertThat(isRecorded(id)).isFalse();
    }

    @Test
    void fieldsThatNobodyReadsArePassedOver() {
        send(UUID.randomUUID(), "{\"colour\":\"red\",\"text\":\"milk\",\"more\":{\"deep\":[1,2]}}");

        awaitEffects("milk");
    }

    @Test
    void theDeadLetterTopicHasAsManyPartitionsAsItsSource() {
        var topics = service.bean(KafkaAdmin.class).describeTopics(topic, topic + "-dlt");

        assertThat(topics.get(topic + "-dlt").partitions())
                .hasSameSizeAs(topics.get(topic).partitions());
    }

    private static String note(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    private void send(UUID id, @Nullable String payload) {
        send(new ProducerRecord<>(topic, key, payload), "ce_type", TYPE, "ce_id", id.toString());
    }

    @SuppressWarnings("unchecked")
    private static void send(ProducerRecord<String, @Nullable String> message, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            message.headers().add(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        ((KafkaTemplate<String, String>) service.bean(KafkaTemplate.class))
                .send(message)
                .join();
    }

    private ConsumerRecord<String, String> awaitDeadLetter() {
        var dead = deadLetters.until(read -> !ofThisTest(read).isEmpty());
        assertThat(ofThisTest(dead)).hasSize(1);
        return ofThisTest(dead).getFirst();
    }

    private List<ConsumerRecord<String, String>> ofThisTest(List<ConsumerRecord<String, String>> messages) {
        return messages.stream().filter(message -> key.equals(message.key())).toList();
    }

    /** Messages of one key stay in order, so once the last effect is visible, all earlier ones are. */
    private static void awaitEffects(String... texts) {
        await().until(() -> effects().contains(texts[texts.length - 1]));
        assertThat(effects()).containsExactly(texts);
    }

    private static List<String> effects() {
        return service.jdbc()
                .sql("SELECT text FROM effects ORDER BY id")
                .query(String.class)
                .list();
    }

    private static boolean isRecorded(UUID messageId) {
        return service.jdbc()
                        .sql("SELECT count(*) FROM inbox WHERE message_id = ?")
                        .param(messageId)
                        .query(Long.class)
                        .single()
                == 1;
    }

    record Note(String text) {

        Note {
            Objects.requireNonNull(text);
        }
    }

    static class Reader {

        static final AtomicInteger FAILURES_LEFT = new AtomicInteger();
        private static final List<String> ATTEMPTS = new CopyOnWriteArrayList<>();

        private final Inbox inbox;
        private final EventHandlers handlers;

        Reader(Inbox inbox, JdbcClient jdbc, PlatformTransactionManager transactions) {
            this.inbox = inbox;
            this.handlers = new EventHandlers().on(TYPE, Note.class, note -> {
                jdbc.sql("INSERT INTO effects (text) VALUES (?)")
                        .param(note.text())
                        .update();
                if (note.text().equals("asks for a rollback")) {
                    // The same happens when another transactional method fails and the failure is caught.
                    new TransactionTemplate(transactions).executeWithoutResult(inner -> inner.setRollbackOnly());
                }
                if (note.text().equals("always fails")
                        || FAILURES_LEFT.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new IllegalStateException("failed after the effect");
                }
            });
        }

        static long attempts(UUID messageId) {
            return ATTEMPTS.stream().filter(messageId.toString()::equals).count();
        }

        @KafkaListener(topics = "${sample.topic}")
        void receive(ConsumerRecord<String, String> message) {
            ATTEMPTS.add(header(message, "ce_id"));
            inbox.receive(message, handlers);
        }
    }
}
