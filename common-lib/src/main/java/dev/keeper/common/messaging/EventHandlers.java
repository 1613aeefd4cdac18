package dev.keeper.common.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which types of events a listener reads, as what, and what it does with them; other types are passed over. */
public final class EventHandlers {

    private final Map<String, Handler<?>> handlers = new HashMap<>();

    /**
     * Adds a type of event.
     *
     * @param type the type on the wire, such as {@code order.placed.v1}
     * @param payload a record with just the fields that are read
     * @param handler what to do, in the transaction that also records the message as read
     */
    public <E> EventHandlers on(String type, Class<E> payload, Consumer<? super E> handler) {
        handlers.put(type, new Handler<>(payload, handler));
        return this;
    }

    @Nullable
    Handler<?> forType(String type) {
        return handlers.get(type);
    }

    record Handler<E>(Class<E> payload, Consumer<? super E> action) {}
}
