package dev.keeper.ordering.customer;

import dev.keeper.common.security.Actor;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Page;
import dev.keeper.common.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "Customers", description = "Private persons and companies; they belong to the whole group")
class CustomerController {

    private final CustomerService customers;

    CustomerController(CustomerService customers) {
        this.customers = customers;
    }

    @PostMapping
    @Operation(
            operationId = "registerCustomer",
            summary = "Register a customer",
            description =
                    "A private person needs first and last name, a company its name. Who may: administrators, area"
                            + " managers, and at any branch its managers, sales managers, salespeople and assistants.")
    @ApiResponse(responseCode = "201", description = "Registered", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "TAX_ID_TAKEN: another customer has it; `customerId` says who")
    @ApiResponse(responseCode = "422", description = "INVALID: a field is missing or not acceptable")
    ResponseEntity<CustomerResponse> register(
            @Valid @RequestBody RegisterCustomerRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        var customer = customers.register(request, actor);
        return ResponseEntity.created(URI.create("/api/v1/customers/" + customer.id()))
                .body(customer);
    }

    @GetMapping
    @Operation(
            operationId = "findCustomers",
            summary = "Find customers",
            description =
                    "Sorted by name. `q` finds words of the name and parts of e-mail address, phone number and tax"
                            + " id, however the last two are punctuated.")
    Page<CustomerResponse> find(
            @Parameter(example = "rossi")
                    @RequestParam(required = false)
                    @Size(max = 100)
                    @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
                    @Nullable
                    String q,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        return Page.of(customers.find(q, Cursor.parse(cursor), limit, actor), Function.identity());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getCustomer", summary = "See one customer")
    @ApiResponse(responseCode = "200", description = "The customer", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "NOT_FOUND: there is no such customer")
    CustomerResponse get(@PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        return customers.get(id, actor);
    }
}
