package dev.keeper.ordering.customer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keeper.ordering.customer.contact.Address;
import dev.keeper.ordering.customer.contact.ConsentDetails;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer, as clients see it.
 *
 * @param version for the entity tag
 * @param branch the home branch
 * @param erasedAt when the personal data were erased
 */
@Schema(name = "CustomerResponse")
public record CustomerResponse(
        @JsonIgnore long version,
        UUID id,
        CustomerKind kind,
        @Schema(example = "Maria Rossi") String name,
        @Schema(example = "Maria") @Nullable String firstName,
        @Schema(example = "Rossi") @Nullable String lastName,
        @Nullable String companyName,
        @Schema(example = "12-3456789") @Nullable String taxId,

        @Schema(example = "maria.rossi@example.com") @Nullable
        String email,

        @Schema(example = "+1 215 555 0100") @Nullable String phone,
        @Schema(example = "Architect") @Nullable String profession,
        @Nullable Address address,
        @Nullable ConsentDetails consent,
        @Nullable String notes,

        @Schema(example = "PHL", description = "The home branch") @Nullable
        String branch,

        RegisteredBy registeredBy,
        Instant registeredAt,

        @Schema(description = "When the personal data were erased; absent while they are there") @Nullable
        Instant erasedAt) {

    /** Who registered the customer, with the name at that time. */
    @Schema(name = "RegisteredBy")
    public record RegisteredBy(
            UUID id,
            @Schema(example = "Anna Keller") @Nullable String name) {}

    /** Creates the response from the customer's current state. */
    public static CustomerResponse from(Customer customer) {
        return new CustomerResponse(
                customer.version(),
                customer.id(),
                customer.kind(),
                customer.name(),
                customer.firstName(),
                customer.lastName(),
                customer.companyName(),
                customer.taxId(),
                customer.email(),
                customer.phone(),
                customer.profession(),
                customer.address(),
                ConsentDetails.from(customer.consent()),
                customer.notes(),
                customer.branch(),
                new RegisteredBy(customer.registeredBy(), customer.registeredByName()),
                customer.registeredAt(),
                customer.erasedAt());
    }
}
