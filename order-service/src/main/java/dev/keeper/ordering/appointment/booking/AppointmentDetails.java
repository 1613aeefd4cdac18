package dev.keeper.ordering.appointment.booking;

import dev.keeper.common.problem.Invalid;
import dev.keeper.ordering.appointment.AppointmentKind;
import dev.keeper.ordering.code.Vin;
import dev.keeper.ordering.employee.Employee;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The details of an appointment in a request, except branch and time. */
public interface AppointmentDetails {

    String ONE_LINE = "[^\\x00-\\x1F\\x7F]*";
    String ONE_LINE_MESSAGE = "must not contain control characters";
    String PHONE = "(?=(?:\\D{0,30}\\d){5,15}\\D{0,30}$)\\+?[0-9 ()./-]{5,30}";
    String PHONE_MESSAGE = "must be a phone number of 5 to 15 digits";
    String NOTES = "[^\\x00-\\x08\\x0B-\\x1F\\x7F]*";
    String NOTES_MESSAGE = "must not contain control characters but line breaks";

    AppointmentKind kind();

    @Nullable
    UUID customerId();

    @Nullable
    String customerName();

    @Nullable
    String phone();

    @Nullable
    UUID employeeId();

    @Nullable
    String employeeName();

    @Nullable
    Vin vin();

    @Nullable
    String notes();

    /**
     * Returns the employee whose time it takes, or null.
     *
     * @throws Invalid if only one of id and name is given
     */
    default @Nullable Employee employee() {
        if (employeeId() == null && employeeName() == null) {
            return null;
        }
        if (employeeId() == null) {
            throw new Invalid("employeeId", "A name needs the employee's id with it.");
        }
        if (employeeName() == null) {
            throw new Invalid("employeeName", "An id needs the employee's name with it.");
        }
        return new Employee(employeeId(), employeeName());
    }

    /**
     * Requires a customer or a guest.
     *
     * @throws Invalid unless there is either a customer or the name of a guest
     */
    default void requireSomebody() {
        if (customerId() == null && customerName() == null) {
            throw new Invalid("customerName", "Give a customer, or the name of a guest.");
        }
        if (customerId() != null && customerName() != null) {
            throw new Invalid("customerName", "A customer has a name already.");
        }
    }

    /** Returns the text without surrounding blanks, or null if nothing is left. */
    static @Nullable String valueOrNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
