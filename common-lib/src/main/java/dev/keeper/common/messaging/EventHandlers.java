package dev.keeper.common.messaging;

import java.util.function.Consumer;

/** The event types that a listener reads, with their payloads and handlers; other types are skipped. */
public final class EventHandlers {

    private final MessageTypes<Runnable> types = new MessageTypes<>();

    /**
     * Adds an event type.
     *
     * @param type the type on the wire, such as {@code order.placed.v1}
     * @param payload a record with only the fields that are read
     * @param handler runs in the transaction that also records the message as read
     */
    public <E> EventHandlers on(String type, Class<E> payload, Consumer<? super E> handler) {
        types.translate(type, payload, event -> () -> handler.accept(event));
        return this;
    }

    MessageTypes<Runnable> types() {
        return types;
    }
}
