package dev.keeper.common.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.messaging.EventHandlers;
import dev.keeper.common.messaging.Inbox;
import dev.keeper.common.testing.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import tools.jackson.databind.JsonNode;

/** Follows an unreadable message to its only effect, on a topic that two services read. */
class DeadLettersIT {

    private static final String PATH = "/api/v1/dead-letters/sample-service";

    private final List<ConsumingService> services = new ArrayList<>();
    private String topic;

    @BeforeEach
    void aNewTopic() {
        topic = "sample." + UUID.randomUUID();
        Fragile.broken = true;
    }

    @AfterEach
    void stopTheServices() {
        services.forEach(ConsumingService::close);
    }

    @ParameterizedTest
    @ValueSource(classes = {OneByOne.class, InBatches.class})
    void whatCouldNotBeHandledIsListedAndHasOneEffectAfterTheCauseIsGone(Class<?> listener) throws Exception {
        var failing = started(listener);
        var other = started(Sturdy.class);
        var id = failing.send("poison");
        failing.readEverything();

        var letter = onlyDeadLetterOf(failing);
        assertThat(letter.path("id").asString()).isEqualTo(id.toString());
        assertThat(letter.path("type").asString()).isEqualTo(ConsumingService.TYPE);
        assertThat(letter.path("key").asString()).isEqualTo("poison");
        assertThat(letter.path("topic").asString()).isEqualTo(topic + "-dlt");
        assertThat(letter.path("originalTopic").asString()).isEqualTo(topic);
        assertThat(letter.path("why").asString()).contains("no poison today");
        assertThat(letter.path("value").asString()).isEqualTo("{\"text\":\"poison\"}");
        assertThat(letter.path("at").asString()).endsWith("Z");

        Fragile.broken = false;
        assertThat(replay(failing)).isEqualTo(1);
        failing.readEverything();
        assertThat(failing.effects()).containsOnlyOnce("poison");
        assertThat(deadLetters(failing)).isEmpty();
        assertThat(replay(failing)).isZero();

        failing.forgetWhatWasReplayed();
        // Even with an empty inbox, a service skips messages that are replayed for another one.
        other.jdbc().sql("TRUNCATE inbox").update();
        assertThat(replay(failing)).isEqualTo(1);
        failing.readEverything();
        other.readEverything();
        assertThat(failing.effects()).containsOnlyOnce("poison");
        assertThat(other.effects()).containsOnlyOnce("poison");
    }

    @Test
    void whatFailsAgainIsANewDeadLetterUnderTheSameId() {
        var failing = started(OneByOne.class);
        var id = failing.send("poison");
        failing.readEverything();
        var offset = onlyDeadLetterOf(failing).path("offset").asLong();

        assertThat(replay(failing)).isEqualTo(1);
        failing.readEverything();

        var again = onlyDeadLetterOf(failing);
        assertThat(again.path("id").asString()).isEqualTo(id.toString());
        assertThat(again.path("offset").asLong()).isGreaterThan(offset);
        Fragile.broken = false;
        assertThat(replay(failing)).isEqualTo(1);
        failing.readEverything();
        assertThat(failing.effects()).containsOnlyOnce("poison");
    }

    @Test
    void aTopicsDeadLettersBelongToTheServiceThatCouldNotHandleThem() {
        var failing = started(OneByOne.class);
        var other = started(Sturdy.class);
        failing.send("poison");
        failing.readEverything();
        await().until(() -> deadLetters(failing).size() == 1);

        assertThat(deadLetters(other)).isEmpty();
        assertThat(replay(other)).isZero();

        assertThat(deadLetters(failing)).hasSize(1);
    }

    @Test
    void theListHasPages() {
        var failing = started(OneByOne.class);
        var ids = IntStream.range(0, 5)
                .mapToObj(number -> failing.send("poison-" + number).toString())
                .toList();
        failing.readEverything();

        var read = new ArrayList<String>();
        var next = PATH + "?limit=2";
        while (next != null) {
            var page = failing.as(Role.ADMIN).get(next).json();
            assertThat(page.path("items").size()).isBetween(1, 2);
            page.path("items").forEach(item -> read.add(item.path("id").asString()));
            next = page.path("next").asString(null);
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(ids);
        failing.as(Role.ADMIN).get(PATH + "?cursor=nonsense").isProblem(400, "MALFORMED");
        var beforeEverything = Cursor.of("", Long.MIN_VALUE, 0).encoded();
        assertThat(failing.as(Role.ADMIN)
                        .get(PATH + "?cursor=" + beforeEverything)
                        .json()
                        .path("items"))
                .hasSize(5);
        failing.as(Role.ADMIN).get(PATH + "?limit=201").isProblem(422, "INVALID");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void onlyAdministratorsMay(Role role) {
        var service = aServiceForRefusals();

        service.as(role).get(PATH).isProblem(403, "FORBIDDEN");
        service.as(role).post(PATH + "/replay", "").isProblem(403, "FORBIDDEN");
    }

    @Test
    void withoutTokenThereIsNothingAndOfAnotherServiceNeither() {
        var service = aServiceForRefusals();

        service.client(null).get(PATH).isProblem(401, "UNAUTHENTICATED");
        service.client(null).post(PATH + "/replay", "").isProblem(401, "UNAUTHENTICATED");
        service.as(Role.ADMIN).get("/api/v1/dead-letters/order-service").isProblem(404, "NOT_FOUND");
        service.as(Role.ADMIN)
                .post("/api/v1/dead-letters/order-service/replay", "")
                .isProblem(404, "NOT_FOUND");
    }

    private ConsumingService started(Class<?> listener) {
        var service = ConsumingService.start(topic, listener);
        services.add(service);
        return service;
    }

    /** These tests read and write nothing there, so that one service suffices for all refusals. */
    private static ConsumingService aServiceForRefusals() {
        return Refusals.SERVICE;
    }

    private static JsonNode onlyDeadLetterOf(ConsumingService service) {
        var letters = deadLetters(service);
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private static List<JsonNode> deadLetters(ConsumingService service) {
        var answer = service.as(Role.ADMIN).get(PATH);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }

    private static int replay(ConsumingService service) {
        var answer = service.as(Role.ADMIN).post(PATH + "/replay", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("more").asBoolean()).isFalse();
        return answer.json().path("replayed").asInt();
    }

    record Note(String text) {}

    /** Fails to read poison until it is repaired. */
    record Fragile(String text) {

        static volatile boolean broken;

        Fragile {
            if (broken && text.startsWith("poison")) {
                throw new IllegalArgumentException("no poison today");
            }
        }
    }

    static class OneByOne {

        private final Inbox inbox;
        private final EventHandlers handlers;

        OneByOne(Inbox inbox, JdbcClient jdbc) {
            this.inbox = inbox;
            this.handlers =
                    new EventHandlers().on(ConsumingService.TYPE, Fragile.class, note -> writeDown(jdbc, note.text()));
        }

        @KafkaListener(topics = "${sample.topic}")
        void receive(ConsumerRecord<String, String> message) {
            inbox.receive(message, handlers);
        }
    }

    static class InBatches {

        private final OneByOne each;

        InBatches(Inbox inbox, JdbcClient jdbc) {
            this.each = new OneByOne(inbox, jdbc);
        }

        @KafkaListener(topics = "${sample.topic}", batch = "true")
        void receive(List<ConsumerRecord<String, String>> messages) {
            for (var message : messages) {
                try {
                    each.receive(message);
                } catch (RuntimeException failed) {
                    throw new BatchListenerFailedException("This one cannot be handled", failed, message);
                }
            }
        }
    }

    static class Sturdy {

        private final Inbox inbox;
        private final EventHandlers handlers;

        Sturdy(Inbox inbox, JdbcClient jdbc) {
            this.inbox = inbox;
            this.handlers =
                    new EventHandlers().on(ConsumingService.TYPE, Note.class, note -> writeDown(jdbc, note.text()));
        }

        @KafkaListener(topics = "${sample.topic}")
        void receive(ConsumerRecord<String, String> message) {
            inbox.receive(message, handlers);
        }
    }

    private static void writeDown(JdbcClient jdbc, String text) {
        jdbc.sql("INSERT INTO effects (text) VALUES (?)").param(text).update();
    }

    private static final class Refusals {
        static final ConsumingService SERVICE = started();

        private static ConsumingService started() {
            var service = ConsumingService.start("sample." + UUID.randomUUID(), Sturdy.class);
            Runtime.getRuntime().addShutdownHook(new Thread(service::close));
            return service;
        }
    }
}
