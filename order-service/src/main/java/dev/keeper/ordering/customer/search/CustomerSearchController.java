package dev.keeper.ordering.customer.search;

import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.ordering.Needs;
import dev.keeper.ordering.OrderingRight;
import dev.keeper.ordering.customer.contact.CustomerText;
import dev.keeper.ordering.customer.contact.OneLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "Customers")
class CustomerSearchController {

    private final CustomerSearchService customers;

    CustomerSearchController(CustomerSearchService customers) {
        this.customers = customers;
    }

    @Needs(OrderingRight.DEAL_WITH_CUSTOMERS)
    @GetMapping
    @Operation(
            operationId = "findCustomers",
            summary = "Find customers",
            description = "Sorted by name. `q` finds words of the name and parts of e-mail address, phone number and "
                    + "tax id, however the last two are punctuated; one or two characters find what begins with "
                    + "them. When nothing has the words, similar ones are taken and the answer says `approximate`. "
                    + "Erased customers are not listed.")
    @ApiResponse(responseCode = "200", description = "One page", useReturnTypeSchema = true)
    Page<CustomerSummary> find(
            @Parameter(example = "rossi")
                    @RequestParam(required = false)
                    @Size(max = 100)
                    @Pattern(regexp = CustomerText.ONE_LINE, message = CustomerText.ONE_LINE_MESSAGE)
                    @Nullable
                    String q,
            PageRequest page,
            @SignedIn Caller caller) {
        return Page.of(customers.find(q, page.cursor(), page.limit(), caller), Function.identity());
    }

    @Needs(OrderingRight.DEAL_WITH_CUSTOMERS)
    @GetMapping("/duplicates")
    @Operation(
            operationId = "findDuplicateCustomers",
            summary = "Find possible duplicates of a customer",
            description = "At most ten, the likeliest first; `because` says what they have in common. What is not "
                    + "known yet may be left out.")
    @ApiResponse(responseCode = "200", description = "Those who are alike", useReturnTypeSchema = true)
    Page<DuplicateResponse> findDuplicates(
            @OneLine @RequestParam(required = false) @Nullable String firstName,
            @OneLine @RequestParam(required = false) @Nullable String lastName,
            @OneLine @RequestParam(required = false) @Nullable String companyName,
            @OneLine @RequestParam(required = false) @Nullable String email,
            @OneLine @RequestParam(required = false) @Nullable String phone,
            @OneLine @RequestParam(required = false) @Nullable String taxId,
            @SignedIn Caller caller) {
        var likeness = CustomerDuplicates.Likeness.of(firstName, lastName, companyName, email, phone, taxId);
        return new Page<>(customers.findDuplicates(likeness, caller), null, null, null);
    }
}
