package dev.keeper.ordering.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as clients see it. */
record CustomerResponse(
        UUID id,
        CustomerKind kind,
        @Schema(example = "Maria Rossi") String name,
        @Schema(example = "Maria") @Nullable String firstName,
        @Schema(example = "Rossi") @Nullable String lastName,
        @Nullable String companyName,
        @Schema(example = "12-3456789") @Nullable String taxId,

        @Schema(example = "maria.rossi@example.com") @Nullable
        String email,

        @Schema(example = "+1 215 555 0100") @Nullable String phone) {

    static CustomerResponse from(Customer customer) {
        return new CustomerResponse(
                customer.id(),
                customer.kind(),
                customer.name(),
                customer.firstName(),
                customer.lastName(),
                customer.companyName(),
                customer.taxId(),
                customer.email(),
                customer.phone());
    }
}
