package dev.keeper.ordering.order.placing;

import dev.keeper.ordering.customer.Customer;
import dev.keeper.ordering.customer.CustomerService;
import dev.keeper.ordering.customer.UnknownCustomer;
import dev.keeper.ordering.order.line.Agreement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the agreement from a request. */
@Component
class Agreements {

    private final CustomerService customers;

    Agreements(CustomerService customers) {
        this.customers = customers;
    }

    Agreement of(ReviseOrderRequest request) {
        return new Agreement(customer(request.customerId()), request.basket(), request.holdId(), request.notes());
    }

    private @Nullable Customer customer(@Nullable UUID id) {
        return id == null ? null : customers.find(id).orElseThrow(() -> new UnknownCustomer(id));
    }
}
