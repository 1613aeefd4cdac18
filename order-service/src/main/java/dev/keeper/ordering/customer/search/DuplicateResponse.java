package dev.keeper.ordering.customer.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A registered customer that may be the same as the new one.
 *
 * @param because what they have in common, the strongest reason first
 */
@Schema(name = "DuplicateCustomer")
public record DuplicateResponse(CustomerSummary customer, List<Reason> because) {

    public DuplicateResponse {
        because = List.copyOf(because);
    }

    /** What two customers have in common. */
    @Schema(name = "DuplicateReason")
    enum Reason {
        TAX_ID,
        EMAIL,
        PHONE,
        NAME
    }
}
