package dev.keeper.ordering.appointment.slot;

import dev.keeper.ordering.appointment.openinghours.TimeSlot;
import dev.keeper.ordering.branch.Branch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** The free slots of a day, in order. */
public record FreeSlotsResponse(
        @Schema(example = "PHL") String branch,
        @Schema(example = "2026-12-01") LocalDate day,
        @Schema(example = "America/New_York") String timeZone,
        List<TimeSlot> slots) {

    public static FreeSlotsResponse of(Branch branch, LocalDate day, List<TimeSlot> slots) {
        return new FreeSlotsResponse(branch.code(), day, branch.timeZone().getId(), slots);
    }
}
