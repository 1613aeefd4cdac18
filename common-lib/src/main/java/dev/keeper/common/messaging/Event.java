package dev.keeper.common.messaging;

/**
 * A fact that other services may want to know; the record's components are its JSON.
 *
 * <p>Every type of event has a contract, {@code docs/contracts/events/<type>.json}.
 */
public interface Event {

    /** The topic of the aggregate, such as {@code keeper.orders.v1}. */
    String topic();

    /** What happened, such as {@code order.placed.v1}. */
    String type();

    /** The aggregate's id; events with the same key stay in order. */
    String key();
}
