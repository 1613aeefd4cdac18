package dev.keeper.ordering.customer;

import dev.keeper.common.problem.Invalid;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Somebody who buys: a private person or a company. */
@Entity
@Table(name = "customers")
public class Customer {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    private CustomerKind kind;

    private String name;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String companyName;
    private @Nullable String taxId;
    private @Nullable String email;
    private @Nullable String phone;

    @SuppressWarnings("UnusedVariable") // Kept for the record: the database shows it.
    private Instant registeredAt;

    @SuppressWarnings("UnusedVariable") // Likewise.
    private UUID registeredBy;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    @SuppressWarnings("NullAway.Init") // The id comes with saving.
    private Customer(RegisterCustomerRequest details, String name, UUID registeredBy, Instant registeredAt) {
        this.kind = details.kind();
        this.name = name;
        this.firstName = details.firstName();
        this.lastName = details.lastName();
        this.companyName = details.companyName();
        this.taxId = details.taxId();
        this.email = details.email();
        this.phone = details.phone();
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
    }

    /**
     * A new customer.
     *
     * @param registeredBy the employee's id
     * @throws Invalid unless a private person has first and last name and no company name, a company its name
     */
    static Customer register(RegisterCustomerRequest details, UUID registeredBy, Instant registeredAt) {
        var name = switch (details.kind()) {
            case PRIVATE -> nameOfPerson(details);
            case COMPANY -> required("companyName", details.companyName());
        };
        return new Customer(details, name, registeredBy, registeredAt);
    }

    private static String nameOfPerson(RegisterCustomerRequest details) {
        if (details.companyName() != null) {
            throw new Invalid("companyName", "A private person has no company name; register a company instead.");
        }
        return required("firstName", details.firstName()) + " " + required("lastName", details.lastName());
    }

    private static String required(String field, @Nullable String value) {
        if (value == null) {
            throw new Invalid(field, "This kind of customer needs it.");
        }
        return value;
    }

    /** The customer's id. */
    public UUID id() {
        return id;
    }

    /** First and last name of a person, the name of a company. */
    public String name() {
        return name;
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
    String email() {
        return email;
    }

    @Nullable
    String phone() {
        return phone;
    }
}
