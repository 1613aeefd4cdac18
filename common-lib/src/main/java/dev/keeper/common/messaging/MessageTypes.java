package dev.keeper.common.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The event types that a listener reads, with their payloads and translations; other types are skipped.
 *
 * @param <C> what an event is translated to, such as a command
 */
public class MessageTypes<C> {

    private final Map<String, Translation<?, C>> translations = new HashMap<>();

    /**
     * Adds an event type.
     *
     * @param type the type on the wire, such as {@code order.placed.v1}
     * @param payload a record with only the fields that are read
     * @param translation converts the payload
     */
    public <E> MessageTypes<C> translate(String type, Class<E> payload, Function<? super E, ? extends C> translation) {
        translations.put(type, new Translation<>(payload, translation));
        return this;
    }

    @Nullable
    Translation<?, C> forType(String type) {
        return translations.get(type);
    }

    record Translation<E, C>(Class<E> payload, Function<? super E, ? extends C> function) {}
}
