package dev.keeper.common.messaging;

import java.util.function.Consumer;

/** Which types of events a listener reads, as what, and what it does with them; other types are passed over. */
public final class EventHandlers {

    private final MessageTypes<Runnable> types = new MessageTypes<>();

    /**
     * Adds a type of event.
     *
     * @param type the type on the wire, such as {@code order.placed.v1}
     * @param payload a record with just the fields that are read
     * @param handler what to do, in the transaction that also records the message as read
     */
    public <E> EventHandlers on(String type, Class<E> payload, Consumer<? super E> handler) {
        types.translate(type, payload, event -> () -> handler.accept(event));
        return this;
    }

    MessageTypes<Runnable> types() {
        return types;
    }
}
