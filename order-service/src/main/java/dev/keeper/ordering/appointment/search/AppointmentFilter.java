package dev.keeper.ordering.appointment.search;

import dev.keeper.ordering.appointment.AppointmentKind;
import dev.keeper.ordering.appointment.AppointmentStatus;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which appointments are asked for.
 *
 * @param from only those that end later, or nothing for all before
 * @param to only those that begin earlier, or nothing for all after
 * @param statuses none for every status
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
