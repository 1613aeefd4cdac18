package dev.keeper.ordering.customer;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.problem.Invalid;
import dev.keeper.ordering.customer.contact.Address;
import dev.keeper.ordering.customer.contact.ConsentDetails;
import dev.keeper.ordering.customer.contact.CustomerText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The details of a customer in a request, for a new customer or as a replacement. Surrounding blanks are dropped; a
 * blank value counts as absent.
 *
 * @param firstName required for a private person; the contact person of a company
 * @param lastName required for a private person; the contact person of a company
 * @param companyName required for a company, refused for a private person
 * @param taxId tax id or VAT number; unique, regardless of punctuation
 * @param phone 5 to 15 digits with the usual punctuation
 * @param branch the home branch; by default the caller's only branch for a new customer, the current one otherwise
 */
@Schema(name = "CustomerDetails")
record CustomerDetails(
        @NotNull CustomerKind kind,

        @Schema(example = "Maria")
        @Size(max = MAX_NAME)
        @Pattern(regexp = CustomerText.ONE_LINE, message = CustomerText.ONE_LINE_MESSAGE)
        @Nullable
        String firstName,

        @Schema(example = "Rossi")
        @Size(max = MAX_NAME)
        @Pattern(regexp = CustomerText.ONE_LINE, message = CustomerText.ONE_LINE_MESSAGE)
        @Nullable
        String lastName,

        @Size(max = MAX_NAME)
        @Pattern(regexp = CustomerText.ONE_LINE, message = CustomerText.ONE_LINE_MESSAGE)
        @Nullable
        String companyName,

        @Schema(example = "12-3456789")
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9 ./-]{1,28}[A-Za-z0-9]",
                message = "must be 3 to 30 letters and digits, punctuated with blanks, points, dashes or slashes")
        @Nullable
        String taxId,

        @Schema(example = "maria.rossi@example.com")
        @Size(max = 254)
        @Email(regexp = "[^@\\s\\x00-\\x1F\\x7F]+@[^@\\s\\x00-\\x1F\\x7F]+\\.[^@.\\s\\x00-\\x1F\\x7F]+")
        @Nullable
        String email,

        @Schema(example = "+1 215 555 0100")
        @Pattern(
                regexp = "(?=(?:\\D{0,30}\\d){5,15}\\D{0,30}$)\\+?[0-9 ()./-]{5,30}",
                message = "must be a phone number of 5 to 15 digits")
        @Nullable
        String phone,

        @Schema(example = "Architect")
        @Size(max = MAX_NAME)
        @Pattern(regexp = CustomerText.ONE_LINE, message = CustomerText.ONE_LINE_MESSAGE)
        @Nullable
        String profession,

        @Valid @Nullable Address address,
        @Valid @Nullable ConsentDetails consent,

        @Schema(description = "Free text of several lines")
        @Size(max = 2_000)
        @Pattern(
                regexp = "[^\\x00-\\x08\\x0B-\\x1F\\x7F]*",
                message = "must not contain control characters but line breaks")
        @Nullable
        String notes,

        @Schema(description = "The home branch, whose staff look after the customer") @Nullable
        BranchCode branch) {

    private static final int MAX_NAME = 120;

    CustomerDetails {
        firstName = CustomerText.valueOrNothing(firstName);
        lastName = CustomerText.valueOrNothing(lastName);
        companyName = CustomerText.valueOrNothing(companyName);
        taxId = CustomerText.valueOrNothing(taxId);
        email = CustomerText.valueOrNothing(email);
        phone = CustomerText.valueOrNothing(phone);
        profession = CustomerText.valueOrNothing(profession);
        notes = CustomerText.valueOrNothing(notes == null ? null : notes.replace("\r\n", "\n"));
    }

    /**
     * Returns the customer's name.
     *
     * @throws Invalid unless a private person has first and last name and no company name, and a company has its name
     */
    String name() {
        return switch (kind) {
            case PRIVATE -> nameOfPerson();
            case COMPANY -> required("companyName", companyName);
        };
    }

    private String nameOfPerson() {
        if (companyName != null) {
            throw new Invalid("companyName", "A private person has no company name; register a company instead.");
        }
        return required("firstName", firstName) + " " + required("lastName", lastName);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null) {
            throw new Invalid(field, "This kind of customer needs it.");
        }
        return value;
    }

    /**
     * Returns the address; it may be empty.
     *
     * @throws Invalid if the country does not exist
     */
    @Nullable
    Address knownAddress() {
        if (address == null || address.hasNoPart()) {
            return null;
        }
        if (address.hasUnknownCountry()) {
            throw new Invalid("address.country", "There is no country with this code.");
        }
        return address;
    }
}
