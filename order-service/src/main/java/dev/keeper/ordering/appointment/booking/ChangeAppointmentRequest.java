package dev.keeper.ordering.appointment.booking;

import dev.keeper.ordering.appointment.AppointmentKind;
import dev.keeper.ordering.code.Vin;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The new details of an appointment, except branch and time; absent ones are cleared. */
record ChangeAppointmentRequest(
        @NotNull AppointmentKind kind,

        @Schema(description = "Who comes; or else `customerName` of somebody who is no customer yet") @Nullable
        UUID customerId,

        @Schema(example = "Maria Rossi")
        @Size(max = 200)
        @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE)
        @Nullable
        String customerName,

        @Schema(example = "+1 215 555 0100") @Pattern(regexp = PHONE, message = PHONE_MESSAGE) @Nullable
        String phone,

        @Schema(description = "Whose time it takes, together with `employeeName`") @Nullable
        UUID employeeId,

        @Schema(example = "Anna Keller")
        @Size(max = 200)
        @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE)
        @Nullable
        String employeeName,

        @Schema(description = "The vehicle that is needed for it") @Nullable
        Vin vin,

        @Schema(description = "Free text of several lines")
        @Size(max = 2_000)
        @Pattern(regexp = NOTES, message = NOTES_MESSAGE)
        @Nullable
        String notes)
        implements AppointmentDetails {

    ChangeAppointmentRequest {
        customerName = AppointmentDetails.valueOrNothing(customerName);
        phone = AppointmentDetails.valueOrNothing(phone);
        employeeName = AppointmentDetails.valueOrNothing(employeeName);
        notes = AppointmentDetails.valueOrNothing(notes == null ? null : notes.replace("\r\n", "\n"));
    }
}
