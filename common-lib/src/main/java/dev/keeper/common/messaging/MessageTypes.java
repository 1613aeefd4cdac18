package dev.keeper.common.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which types of events a listener reads, as what, and what it makes of them; other types are passed over.
 *
 * @param <C> what the listener makes of an event, such as a command
 */
public class MessageTypes<C> {

    private final Map<String, Translation<?, C>> translations = new HashMap<>();

    /**
     * Adds a type of event.
     *
     * @param type the type on the wire, such as {@code order.placed.v1}
     * @param payload a record with just the fields that are read
     * @param translation what to make of it
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
