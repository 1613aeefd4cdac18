package dev.keeper.ordering.appointment.booking;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why an appointment is cancelled. */
record CancelAppointmentRequest(
        @Schema(example = "The customer is ill.")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "must not contain control characters")
        String reason) {}
