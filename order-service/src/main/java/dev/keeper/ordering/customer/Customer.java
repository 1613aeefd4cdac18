package dev.keeper.ordering.customer;

import dev.keeper.common.problem.Invalid;
import dev.keeper.ordering.customer.contact.Address;
import dev.keeper.ordering.customer.contact.Consent;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A customer: a private person or a company. */
@Entity
@Table(name = "customers")
public class Customer {

    static final String NAME_OF_AN_ERASED_ONE = "Erased customer";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private CustomerKind kind;

    private String name;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String companyName;
    private @Nullable String taxId;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String profession;

    @Embedded
    private @Nullable Address address;

    @Embedded
    private @Nullable Consent consent;

    private @Nullable String notes;
    private @Nullable String branch;
    private Instant registeredAt;
    private UUID registeredBy;
    private @Nullable String registeredByName;
    private @Nullable Instant erasedAt;

    @SuppressWarnings("UnusedVariable") // Read only by people, in the database.
    private @Nullable UUID erasedBy;

    @SuppressWarnings("UnusedVariable") // Read only by people, in the database.
    private @Nullable String erasureReason;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    @SuppressWarnings("NullAway.Init") // The id is set on save.
    private Customer(CustomerKind kind, String name, Registration registration) {
        this.kind = kind;
        this.name = name;
        this.branch = registration.branch();
        this.registeredBy = registration.employeeId();
        this.registeredByName = registration.employeeName();
        this.registeredAt = registration.at();
    }

    /**
     * Who registered a customer, and when.
     *
     * @param branch the home branch; null if unknown
     */
    record Registration(@Nullable String branch, UUID employeeId, String employeeName, Instant at) {}

    /**
     * Creates a new customer.
     *
     * @throws Invalid if the details do not fit the kind of customer or each other
     */
    static Customer register(CustomerDetails details, Registration registration) {
        var customer = new Customer(details.kind(), details.name(), registration);
        customer.describe(details, registration.at());
        return customer;
    }

    /**
     * Replaces all details of the customer.
     *
     * @throws ErasedCustomer if the customer's data are erased
     * @throws Invalid if the details do not fit the kind of customer or each other
     */
    void change(CustomerDetails details, Instant at) {
        requireKnown();
        kind = details.kind();
        name = details.name();
        describe(details, at);
    }

    /** Moves the customer to another home branch. */
    void moveTo(String newBranch) {
        requireKnown();
        branch = newBranch;
    }

    private void describe(CustomerDetails details, Instant at) {
        firstName = details.firstName();
        lastName = details.lastName();
        companyName = details.companyName();
        taxId = details.taxId();
        email = details.email();
        phone = details.phone();
        profession = details.profession();
        address = details.knownAddress();
        consent = details.consent() == null ? null : details.consent().at(at);
        notes = details.notes();
    }

    /**
     * Erases all personal data for good; the figures of past purchases stay.
     *
     * @throws ErasedCustomer if they are erased already
     */
    public void erase(UUID byEmployee, String reason, Instant at) {
        requireKnown();
        name = NAME_OF_AN_ERASED_ONE;
        firstName = null;
        lastName = null;
        companyName = null;
        taxId = null;
        email = null;
        phone = null;
        profession = null;
        address = null;
        consent = null;
        notes = null;
        erasedAt = at;
        erasedBy = byEmployee;
        erasureReason = reason;
    }

    private void requireKnown() {
        if (isErased()) {
            throw new ErasedCustomer(id);
        }
    }

    /** Returns whether the customer's personal data are erased. */
    public boolean isErased() {
        return erasedAt != null;
    }

    public UUID id() {
        return id;
    }

    /** Returns first and last name of a person, or the name of a company. */
    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String phone() {
        return phone;
    }

    /** Returns the code of the home branch. */
    public @Nullable String branch() {
        return branch;
    }

    long version() {
        return version;
    }

    CustomerKind kind() {
        return kind;
    }

    @Nullable
    String firstName() {
        return firstName;
    }

    @Nullable
    String lastName() {
        return lastName;
    }

    @Nullable
    String companyName() {
        return companyName;
    }

    @Nullable
    String taxId() {
        return taxId;
    }

    @Nullable
    String profession() {
        return profession;
    }

    @Nullable
    Address address() {
        return address;
    }

    @Nullable
    Consent consent() {
        return consent;
    }

    @Nullable
    String notes() {
        return notes;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    UUID registeredBy() {
        return registeredBy;
    }

    @Nullable
    String registeredByName() {
        return registeredByName;
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }
}
