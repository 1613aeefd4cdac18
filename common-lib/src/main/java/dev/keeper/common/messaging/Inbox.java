package dev.keeper.common.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a listener safe to run twice: the message's id is recorded in the transaction of its effect.
 *
 * <p>A message that was read before changes nothing.
 */
public class Inbox {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Inbox(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        // Producers may add fields to an event at any time.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Gives the message to the handler of its type, once. */
    public void receive(ConsumerRecord<String, String> message, EventHandlers handlers) {
        var handler = handlers.forType(header(message, MessageHeaders.TYPE));
        if (handler != null) {
            handle(message, handler);
        }
    }

    private <E> void handle(ConsumerRecord<String, String> message, EventHandlers.Handler<E> handler) {
        var id = messageId(message);
        var payload = read(message, handler.payload());
        transaction.executeWithoutResult(status -> {
            if (isNew(id)) {
                handler.action().accept(payload);
            }
        });
    }

    private boolean isNew(UUID messageId) {
        return jdbc.sql("INSERT INTO inbox (message_id) VALUES (:id) ON CONFLICT DO NOTHING")
                        .param("id", messageId)
                        .update()
                == 1;
    }

    private <E> E read(ConsumerRecord<String, String> message, Class<E> payload) {
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
