package dev.keeper.ordering.customer.search;

import dev.keeper.ordering.customer.CustomerKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer, as lists show it.
 *
 * @param branch the home branch
 */
public record CustomerSummary(
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
        @Schema(example = "Philadelphia") @Nullable String city,

        @Schema(example = "PHL", description = "The home branch") @Nullable
        String branch) {

    static final String COLUMNS =
            "id, kind, name, first_name, last_name, company_name, tax_id, email, phone, city, branch";
}
