package dev.keeper.ordering.customer;

import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.common.web.EntityTag;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.IfMatch;
import dev.keeper.ordering.Needs;
import dev.keeper.ordering.OrderingRight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "Customers", description = "Private persons and companies; they belong to the whole group")
class CustomerController {

    private static final String TAX_ID_TAKEN = "another customer has it; `customerId` says who";
    private static final String UNKNOWN = "there is no such customer";

    private final CustomerService customers;

    CustomerController(CustomerService customers) {
        this.customers = customers;
    }

    @Needs(OrderingRight.DEAL_WITH_CUSTOMERS)
    @PostMapping
    @Operation(
            operationId = "registerCustomer",
            summary = "Register a customer",
            description = "A private person needs first and last name, a company its name. Ask for duplicates first. "
                    + "The home branch is the caller's only branch unless `branch` names it.")
    @ApiResponse(
            responseCode = "201",
            description = "Registered; `Location` is its address, `ETag` its version",
            useReturnTypeSchema = true)
    @Fails(status = 403, code = "FORBIDDEN", when = "no right to customers, or not at this branch")
    @Fails(status = 409, code = "TAX_ID_TAKEN", when = TAX_ID_TAKEN)
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    ResponseEntity<CustomerResponse> register(@Valid @RequestBody CustomerDetails request, @SignedIn Caller caller) {
        var customer = customers.register(request, caller);
        return ResponseEntity.created(URI.create("/api/v1/customers/" + customer.id()))
                .eTag(EntityTag.of(customer.version()))
                .body(customer);
    }

    @Needs(OrderingRight.DEAL_WITH_CUSTOMERS)
    @GetMapping("/{id}")
    @Operation(operationId = "getCustomer", summary = "Show a customer")
    @ApiResponse(responseCode = "200", description = "The customer; `ETag` is its version", useReturnTypeSchema = true)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    ResponseEntity<CustomerResponse> get(@PathVariable UUID id, @SignedIn Caller caller) {
        return answer(customers.get(id, caller));
    }

    @Needs(OrderingRight.CHANGE_CUSTOMERS)
    @PutMapping("/{id}")
    @Operation(
            operationId = "changeCustomer",
            summary = "Change a customer",
            description = "What is left out is no longer known; only the home branch stays unless `branch` names "
                    + "another one.")
    @ApiResponse(responseCode = "200", description = "Changed; `ETag` is the new version", useReturnTypeSchema = true)
    @Fails(status = 403, code = "FORBIDDEN", when = "not this customer, or not to this branch")
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "TAX_ID_TAKEN", when = TAX_ID_TAKEN)
    @Fails(status = 409, code = "CUSTOMER_ERASED", when = "nothing is known any more")
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    ResponseEntity<CustomerResponse> change(
            @PathVariable UUID id,
            @Valid @RequestBody CustomerDetails request,
            @IfMatch ExpectedVersion expected,
            @SignedIn Caller caller) {
        return answer(customers.change(id, request, expected, caller));
    }

    private static ResponseEntity<CustomerResponse> answer(CustomerResponse customer) {
        return ResponseEntity.ok().eTag(EntityTag.of(customer.version())).body(customer);
    }
}
