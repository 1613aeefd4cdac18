package dev.keeper.ordering.privacy;

import dev.keeper.common.messaging.Event;
import java.time.Instant;
import java.util.UUID;

/** A customer's personal data were erased; services with a copy must erase it, too. */
record CustomerErased(UUID customerId, Instant erasedAt) implements Event {

    @Override
    public String topic() {
        return "keeper.customers.v1";
    }

    @Override
    public String type() {
        return "customer.erased.v1";
    }

    @Override
    public String key() {
        return customerId.toString();
    }
}
