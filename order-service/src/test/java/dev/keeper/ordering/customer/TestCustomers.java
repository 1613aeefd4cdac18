package dev.keeper.ordering.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers for the tests of other features. */
public final class TestCustomers {

    static final UUID REGISTRAR = UUID.fromString("01997c1f-6a00-7000-8000-0000000000b1");

    private TestCustomers() {}

    public static Customer maria() {
        return Customer.register(details(CustomerKind.PRIVATE, "Maria", "Rossi", null), registration());
    }

    static Customer.Registration registration() {
        return new Customer.Registration("PHL", REGISTRAR, "Paula Meyer", Instant.EPOCH);
    }

    static CustomerDetails details(
            CustomerKind kind, @Nullable String first, @Nullable String last, @Nullable String company) {
        return new CustomerDetails(kind, first, last, company, null, null, null, null, null, null, null, null);
    }
}
