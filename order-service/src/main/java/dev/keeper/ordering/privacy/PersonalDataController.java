package dev.keeper.ordering.privacy;

import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.ordering.Needs;
import dev.keeper.ordering.OrderingRight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/customers/{id}")
@Tag(name = "Customers")
class PersonalDataController {

    private static final String OTHERS = "not this customer";
    private static final String UNKNOWN = "there is no such customer";

    private final PersonalDataService personalData;

    PersonalDataController(PersonalDataService personalData) {
        this.personalData = personalData;
    }

    @Needs(OrderingRight.FORGET_CUSTOMERS)
    @GetMapping("/personal-data")
    @Operation(
            operationId = "exportPersonalData",
            summary = "Export the personal data of a customer",
            description =
                    "Customer, orders with their lines and returns, appointments; nothing of what it cost the house.")
    @ApiResponse(responseCode = "200", description = "Everything that is known", useReturnTypeSchema = true)
    @Fails(status = 403, code = "FORBIDDEN", when = OTHERS)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    ResponseEntity<PersonalDataResponse> export(@PathVariable UUID id, @SignedIn Caller caller) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"customer-%s.json\"".formatted(id))
                .body(personalData.export(id, caller));
    }

    @Needs(OrderingRight.FORGET_CUSTOMERS)
    @PostMapping("/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase a customer's personal data for good",
            description =
                    "Name, contact, address, consent and notes go, also the notes of orders and appointments. Orders"
                            + " keep their figures, with \"Erased customer\" as the one who bought. Other services are"
                            + " told.")
    @ApiResponse(responseCode = "204", description = "Erased")
    @Fails(status = 403, code = "FORBIDDEN", when = OTHERS)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "CUSTOMER_HAS_OPEN_BUSINESS", when = "`orders` and `appointments` say which")
    @Fails(status = 409, code = "CUSTOMER_ERASED", when = "that has happened before")
    void erase(@PathVariable UUID id, @Valid @RequestBody EraseCustomerRequest request, @SignedIn Caller caller) {
        personalData.erase(id, request, caller);
    }

    @Needs(OrderingRight.FORGET_CUSTOMERS)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteCustomer",
            summary = "Delete a customer that nothing refers to",
            description = "For one that was registered by mistake.")
    @ApiResponse(responseCode = "204", description = "Deleted")
    @Fails(status = 403, code = "FORBIDDEN", when = OTHERS)
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(
            status = 409,
            code = "CUSTOMER_REFERRED_TO",
            when = "`orders` has the numbers of orders, `appointments` ids of appointments")
    void delete(@PathVariable UUID id, @SignedIn Caller caller) {
        personalData.delete(id, caller);
    }
}
