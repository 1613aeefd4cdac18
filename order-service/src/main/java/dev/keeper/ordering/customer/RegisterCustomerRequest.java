package dev.keeper.ordering.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new customer, as a client describes it; surrounding blanks are dropped, and a blank value counts as none.
 *
 * @param firstName required of a private person, the contact person of a company
 * @param lastName required of a private person, the contact person of a company
 * @param companyName required of a company, refused for a private person
 * @param taxId tax id or VAT number; no two customers have the same, however it is punctuated
 * @param phone 5 to 15 digits with the usual punctuation
 */
record RegisterCustomerRequest(
        @NotNull CustomerKind kind,

        @Schema(example = "Maria")
        @Size(max = MAX_NAME)
        @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE)
        @Nullable
        String firstName,

        @Schema(example = "Rossi")
        @Size(max = MAX_NAME)
        @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE)
        @Nullable
        String lastName,

        @Size(max = MAX_NAME) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) @Nullable
        String companyName,

        @Schema(example = "12-3456789")
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9 ./-]{1,28}[A-Za-z0-9]",
                message = "must be 3 to 30 letters and digits, punctuated with blanks, points, dashes or slashes")
        @Nullable
        String taxId,

        @Schema(example = "maria.rossi@example.com")
        @Size(max = 254)
        @Email(regexp = "[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@.\\s\\p{Cntrl}]+")
        @Nullable
        String email,

        @Schema(example = "+1 215 555 0100")
        @Pattern(
                regexp = "(?=(?:\\D{0,30}\\d){5,15}\\D{0,30}$)\\+?[0-9 ()./-]{5,30}",
                message = "must be a phone number of 5 to 15 digits")
        @Nullable
        String phone) {

    private static final int MAX_NAME = 120;
    private static final String ONE_LINE = "\\P{Cntrl}*";
    private static final String ONE_LINE_MESSAGE = "must not contain control characters";

    RegisterCustomerRequest {
        firstName = valueOrNothing(firstName);
        lastName = valueOrNothing(lastName);
        companyName = valueOrNothing(companyName);
        taxId = valueOrNothing(taxId);
        email = valueOrNothing(email);
        phone = valueOrNothing(phone);
    }

    private static @Nullable String valueOrNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
