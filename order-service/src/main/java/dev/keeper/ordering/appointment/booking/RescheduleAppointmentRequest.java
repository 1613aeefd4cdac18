package dev.keeper.ordering.appointment.booking;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** The new time of an appointment. */
record RescheduleAppointmentRequest(
        @Schema(example = "2026-12-02T15:00:00Z") @NotNull Instant start,
        @Schema(example = "2026-12-02T16:00:00Z") @NotNull Instant end) {}
