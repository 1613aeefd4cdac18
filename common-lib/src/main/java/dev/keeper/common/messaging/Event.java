package dev.keeper.common.messaging;

/**
 * A fact of interest to other services; the record's components form its JSON.
 *
 * <p>Every event type has a contract, {@code docs/contracts/events/<type>.json}.
 */
public interface Event {

    /** Returns the topic of the aggregate, such as {@code keeper.orders.v1}. */
    String topic();

    /** Returns the type of the event, such as {@code order.placed.v1}. */
    String type();

    /** Returns the aggregate's id; events with the same key stay in order. */
    String key();
}
