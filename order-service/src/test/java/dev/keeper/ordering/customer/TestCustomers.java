package dev.keeper.ordering.customer;

import java.time.Instant;
import java.util.UUID;

/** Customers for the tests of other features. */
public final class TestCustomers {

    private TestCustomers() {}

    public static Customer maria() {
        var details = new RegisterCustomerRequest(CustomerKind.PRIVATE, "Maria", "Rossi", null, null, null, null);
        return Customer.register(details, UUID.randomUUID(), Instant.EPOCH);
    }
}
