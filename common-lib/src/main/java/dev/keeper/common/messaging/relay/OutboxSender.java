package dev.keeper.common.messaging.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends a batch of messages to the broker; a refused message holds back only later ones of the same key. */
public final class OutboxSender {

    private final KafkaTemplate<String, String> kafka;
    private final String source;

    public OutboxSender(KafkaTemplate<String, String> kafka, String source) {
        this.kafka = kafka;
        this.source = source;
    }

    /** Sends the messages and waits for the broker's acknowledgements. */
    Result send(List<OutboxMessage> batch, long timeoutSeconds) {
        var sendings = start(batch);
        kafka.flush();
        var acknowledged = new ArrayList<Long>();
        var missingKeys = new HashSet<String>();
        Throwable failure = null;
        for (var sending : sendings) {
            var reason = sending.failure(timeoutSeconds);
            if (reason != null) {
                missingKeys.add(sending.key());
                failure = failure == null ? reason : failure;
            } else if (!missingKeys.contains(sending.key())) {
                acknowledged.add(sending.message().id());
            }
        }
        return new Result(acknowledged, failure);
    }

    /** After a message is refused at once, later ones of its key are not sent, or they would overtake it. */
    private List<Sending> start(List<OutboxMessage> batch) {
        var sendings = new ArrayList<Sending>();
        var refusedKeys = new HashSet<String>();
        var silentTopics = new HashSet<String>();
        for (var message : batch) {
            if (!refusedKeys.contains(message.messageKey()) && !silentTopics.contains(message.topic())) {
                sendings.add(start(message, refusedKeys, silentTopics));
            }
        }
        return sendings;
    }

    private Sending start(OutboxMessage message, Set<String> refusedKeys, Set<String> silentTopics) {
        try {
            return new Sending(message, kafka.send(message.toRecord(source)));
        } catch (KafkaException refused) {
            refusedKeys.add(message.messageKey());
            if (refused.getCause() instanceof RetriableException) {
                // Every further attempt would wait just as long for the topic's leader.
                silentTopics.add(message.topic());
            }
            return new Sending(message, CompletableFuture.failedFuture(refused));
        }
    }

    /**
     * The result of a batch.
     *
     * @param acknowledged the messages that may be removed: all earlier ones of the same key are acknowledged, too
     * @param failure why the first of the others failed; null if none did
     */
    record Result(List<Long> acknowledged, @Nullable Throwable failure) {}

    private record Sending(OutboxMessage message, CompletableFuture<?> result) {

        String key() {
            return message.messageKey();
        }

        @Nullable
        Throwable failure(long timeoutSeconds) {
            try {
                result.get(timeoutSeconds, TimeUnit.SECONDS);
                return null;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return interrupted;
            } catch (ExecutionException | TimeoutException failed) {
                return failed;
            }
        }
    }
}
