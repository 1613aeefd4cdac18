package dev.keeper.ordering.appointment.search;

import dev.keeper.ordering.appointment.AppointmentKind;
import dev.keeper.ordering.appointment.AppointmentStatus;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of appointments.
 *
 * @param from excludes appointments that end by then; null for no limit
 * @param to excludes appointments that begin then or later; null for no limit
 * @param statuses empty for every status
 */
public record AppointmentFilter(
        @Nullable String branch,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID employeeId,
        @Nullable String vin,
        @Nullable UUID customerId,
        @Nullable AppointmentKind kind,
        Set<AppointmentStatus> statuses) {}
