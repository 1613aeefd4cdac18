package dev.keeper.ordering.appointment.openinghours;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The new opening hours of a branch.
 *
 * @param week a missing day is closed
 * @param exceptions none if absent
 */
record SetOpeningHoursRequest(
        @NotNull @Size(max = 7) @Valid List<@NotNull OpenDay> week,

        @Size(max = MAX_EXCEPTIONS) @Valid @Nullable List<@NotNull ExceptionalDay> exceptions) {

    private static final int MAX_EXCEPTIONS = 400;

    OpeningHours hours() {
        return new OpeningHours(week, exceptions == null ? List.of() : exceptions);
    }
}
