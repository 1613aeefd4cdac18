package dev.keeper.ordering.appointment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keeper.ordering.employee.Employee;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment, as clients see it.
 *
 * @param version for the entity tag
 * @param customerId absent for a guest
 * @param customerName the name of the customer or guest
 */
@Schema(name = "AppointmentResponse")
public record AppointmentResponse(
        @JsonIgnore long version,
        UUID id,
        @Schema(example = "PHL") String branch,
        AppointmentKind kind,
        AppointmentStatus status,

        @Schema(description = "Why it was cancelled") @Nullable
        String statusReason,

        @Schema(description = "Absent when whoever comes is no customer yet") @Nullable
        UUID customerId,

        @Schema(example = "Maria Rossi") String customerName,

        @Schema(example = "+1 215 555 0100", description = "The number that was left with the appointment") @Nullable
        String phone,

        @Nullable Employee employee,
        @Schema(example = "1M8GDM9AXKP042788") @Nullable String vin,
        @Schema(example = "2026-12-01T15:00:00Z") Instant start,
        @Schema(example = "2026-12-01T16:00:00Z") Instant end,
        @Nullable String notes,
        Instant createdAt,
        Employee createdBy,

        @Schema(description = "When the reminder went out; absent before") @Nullable
        Instant remindedAt) {

    public static AppointmentResponse from(Appointment appointment) {
        var customer = appointment.customer();
        return new AppointmentResponse(
                appointment.version(),
                appointment.id(),
                appointment.branch(),
                appointment.kind(),
                appointment.status(),
                appointment.statusReason(),
                customer == null ? null : customer.id(),
                appointment.nameOfCustomer(),
                appointment.phone(),
                appointment.employee(),
                appointment.vin(),
                appointment.slot().start(),
                appointment.slot().end(),
                appointment.notes(),
                appointment.createdAt(),
                appointment.createdBy(),
                appointment.remindedAt());
    }
}
