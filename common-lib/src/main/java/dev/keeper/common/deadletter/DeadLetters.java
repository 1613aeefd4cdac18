package dev.keeper.common.deadletter;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.messaging.MessagingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The dead letters of one service.
 *
 * <p>Several services share a topic, and each owns the messages that it could not handle. The position of the consumer
 * group {@code <service>-dead-letters} marks how far they were replayed.
 */
class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private static final int MOST_LOOKED_AT = 20_000;
    private static final int MOST_REPLAYED = 2_000;
    private static final String SUFFIX = "-dead-letters";

    private final ConsumerFactory<String, String> consumers;
    private final KafkaTemplate<String, String> kafka;
    private final List<String> topics;
    private final String consumerGroup;

    DeadLetters(
            ConsumerFactory<String, String> consumers,
            KafkaTemplate<String, String> kafka,
            MessagingSettings settings,
            String consumerGroup) {
        this.consumers = consumers;
        this.kafka = kafka;
        this.topics = settings.topics().stream().map(DeadLetterTopics::of).toList();
        this.consumerGroup = consumerGroup;
    }

    /**
     * Returns the dead letters that were not replayed yet, oldest first within each partition. Read only.
     *
     * <p>A page may be shorter than the limit although another one follows, because dead letters of other services are
     * skipped.
     */
    Slice<DeadLetter> waiting(@Nullable Cursor cursor, int limit) {
        try (var deadLetters = open()) {
            var found = new ArrayList<DeadLetter>();
            int lookedAt = 0;
            for (var stretch : after(cursor, deadLetters.stretches())) {
                var part = deadLetters.read(stretch);
                for (var messages = part.next(); !messages.isEmpty(); messages = part.next()) {
                    messages.stream().map(DeadLetter::new).filter(this::isOwn).forEach(found::add);
                    if (found.size() > limit) {
                        return Slice.of(found.subList(0, limit + 1), limit, DeadLetter::position);
                    }
                    lookedAt += messages.size();
                    if (lookedAt >= MOST_LOOKED_AT) {
                        return new Slice<>(found, null, new DeadLetter(messages.getLast()).position(), false);
                    }
                }
            }
            return Slice.of(found, limit, DeadLetter::position);
        } catch (TimeoutException noAnswer) {
            throw new BrokerAway(noAnswer);
        }
    }

    /**
     * Sends dead letters that were not replayed yet back to their topics, at most a few thousand per call.
     *
     * <p>If the process dies before the position is recorded, the next replay sends some of them again. They keep their
     * ids, so the inbox skips them.
     */
    Replay replay() {
        int replayed = 0;
        try (var deadLetters = open()) {
            for (var stretch : deadLetters.stretches()) {
                var part = deadLetters.read(stretch);
                for (var messages = part.next(); !messages.isEmpty(); messages = part.next()) {
                    replayed += sendAgain(messages);
                    deadLetters.replayed(stretch.partition(), messages.getLast().offset() + 1);
                    if (replayed >= MOST_REPLAYED) {
                        return new Replay(replayed, true);
                    }
                }
            }
            return new Replay(replayed, false);
        } catch (TimeoutException | KafkaException | CompletionException noAnswer) {
            throw new BrokerAway(noAnswer);
        }
    }

    private int sendAgain(List<ConsumerRecord<String, String>> messages) {
        var own = messages.stream().map(DeadLetter::new).filter(this::isOwn).toList();
        var sendings = own.stream()
                .map(letter -> kafka.send(letter.again(consumerGroup)))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sendings).join();
        own.forEach(letter -> log.info(
                "Sent {} of {}-{}@{} again",
                letter.id(),
                letter.message().topic(),
                letter.message().partition(),
                letter.message().offset()));
        return own.size();
    }

    private boolean isOwn(DeadLetter letter) {
        return letter.belongsTo(consumerGroup);
    }

    private DeadLetterLog open() {
        return DeadLetterLog.open(consumer(), topics);
    }

    private Consumer<String, String> consumer() {
        var settings = new Properties();
        settings.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return consumers.createConsumer(consumerGroup + SUFFIX, consumerGroup, SUFFIX, settings);
    }

    private static List<DeadLetterLog.Stretch> after(@Nullable Cursor cursor, List<DeadLetterLog.Stretch> stretches) {
        if (cursor == null) {
            return stretches;
        }
        var topic = cursor.text(0);
        int partition = Math.clamp(cursor.number(1), 0, Integer.MAX_VALUE);
        long offset = cursor.number(2);
        return stretches.stream()
                .filter(stretch -> !stretch.comesBefore(topic, partition))
                .map(stretch -> stretch.isOf(topic, partition) ? stretch.startingAt(offset + 1) : stretch)
                .toList();
    }

    /**
     * The result of a replay.
     *
     * @param replayed how many messages were sent again
     * @param more whether more may remain for another replay
     */
    record Replay(int replayed, boolean more) {}
}
