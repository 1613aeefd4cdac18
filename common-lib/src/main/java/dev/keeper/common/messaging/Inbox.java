package dev.keeper.common.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a listener idempotent: the message's id is recorded in the transaction of its effect.
 *
 * <p>A message that was read before is a no-op.
 */
public class Inbox {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final String consumerGroup;

    public Inbox(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, String consumerGroup) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.consumerGroup = consumerGroup;
        // Producers may add fields to an event at any time.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Passes the message to the handler of its type, once. */
    public void receive(ConsumerRecord<String, String> message, EventHandlers handlers) {
        read(message, handlers.types())
                .ifPresent(received -> transaction.executeWithoutResult(status -> {
                    if (!recordNew(List.of(received.id())).isEmpty()) {
                        received.content().run();
                    }
                }));
    }

    /**
     * Reads a message without recording it. Returns empty if the type is not listed, or if the message is replayed for
     * another service.
     *
     * <p>Unreadable messages end up in the dead-letter topic.
     */
    public <C> Optional<Message<C>> read(ConsumerRecord<String, String> message, MessageTypes<C> types) {
        if (isReplayedForOthers(message)) {
            return Optional.empty();
        }
        return Optional.ofNullable(types.forType(header(message, MessageHeaders.TYPE)))
                .map(translation -> new Message<>(messageId(message), content(message, translation)));
    }

    /** Records messages as read, in the transaction of their effect. Returns the ids that were not recorded before. */
    public Set<UUID> recordNew(Collection<UUID> messageIds) {
        return jdbc.sql("""
                        INSERT INTO inbox (message_id) SELECT unnest(:ids) ON CONFLICT DO NOTHING RETURNING message_id
                        """).param("ids", messageIds.toArray(UUID[]::new)).query(UUID.class).list().stream()
                .map(Objects::requireNonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Removes ids older than a month, because no message is delivered again later than that. */
    public void forgetOldMessages() {
        jdbc.sql("DELETE FROM inbox WHERE received_at < now() - interval '30 days'")
                .update();
    }

    /**
     * Removes messages in the same transaction because they were not handled, so that their next delivery counts as new.
     */
    public void forget(Collection<UUID> messageIds) {
        jdbc.sql("DELETE FROM inbox WHERE message_id = ANY(:ids)")
                .param("ids", messageIds.toArray(UUID[]::new))
                .update();
    }

    private boolean isReplayedForOthers(ConsumerRecord<String, String> message) {
        return message.headers().lastHeader(MessageHeaders.REPLAYED_FOR) != null
                && !header(message, MessageHeaders.REPLAYED_FOR).equals(consumerGroup);
    }

    private <E, C> C content(ConsumerRecord<String, String> message, MessageTypes.Translation<E, C> translation) {
        return translation.function().apply(payload(message, translation.payload()));
    }

    private <E> E payload(ConsumerRecord<String, String> message, Class<E> payload) {
        var what = "The payload is no " + payload.getSimpleName();
        var text = message.value();
        if (text == null) {
            throw new UnreadableMessage(what, null);
        }
        try {
            E event = json.readValue(text, payload);
            if (event == null) {
                throw new UnreadableMessage(what, null);
            }
            return event;
        } catch (JacksonException unreadable) {
            throw new UnreadableMessage(what, unreadable);
        }
    }

    private static UUID messageId(ConsumerRecord<String, String> message) {
        try {
            return UUID.fromString(header(message, MessageHeaders.ID));
        } catch (IllegalArgumentException noUuid) {
            throw new UnreadableMessage("The message's id is no UUID", noUuid);
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        if (header == null) {
            throw new UnreadableMessage("The message has no header " + name, null);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
