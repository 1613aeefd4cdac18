package dev.keeper.ordering.order;

import dev.keeper.ordering.customer.Customer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** Who buys. */
record CustomerReference(
        UUID id, @Schema(example = "Maria Rossi") String name) {

    static CustomerReference from(Customer customer) {
        return new CustomerReference(customer.id(), customer.name());
    }
}
