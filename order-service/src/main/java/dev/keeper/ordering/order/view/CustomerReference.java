package dev.keeper.ordering.order.view;

import dev.keeper.ordering.customer.Customer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The buyer. */
public record CustomerReference(
        UUID id, @Schema(example = "Maria Rossi") String name) {

    static @Nullable CustomerReference from(@Nullable Customer customer) {
        return customer == null ? null : new CustomerReference(customer.id(), customer.name());
    }
}
