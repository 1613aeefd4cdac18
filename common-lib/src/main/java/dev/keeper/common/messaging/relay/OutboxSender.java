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

/** Hands a batch of messages to the broker; one that it does not take holds up those of its own key and no other. */
public final class OutboxSender {

    private final KafkaTemplate<String, String> kafka;
    private final String source;

    public OutboxSender(KafkaTemplate<String, String> kafka, String source) {
        this.kafka = kafka;
        this.source = source;
    }

    /** Sends the messages and waits for the broker. */
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

    /** What follows a message that was refused at once is not even tried, or it would overtake it. */
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
                // Each further attempt would wait as long for the topic's leader.
                silentTopics.add(message.topic());
            }
            return new Sending(message, CompletableFuture.failedFuture(refused));
        }
    }

    /**
     * What became of a batch.
     *
     * @param acknowledged the messages that may be removed: no earlier one of the same key is still missing
     * @param failure why the first of the others was not taken, if there are any
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
