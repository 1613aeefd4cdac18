package dev.keeper.ordering.appointment.openinghours;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keeper.ordering.branch.Branch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The opening hours of a branch, as clients see them.
 *
 * @param version for the entity tag
 * @param week all seven days
 */
record OpeningHoursResponse(
        @JsonIgnore long version,
        @Schema(example = "PHL") String branch,

        @Schema(example = "America/New_York", description = "In which all times and dates are meant")
        String timeZone,

        List<OpenDay> week,
        List<ExceptionalDay> exceptions) {

    static OpeningHoursResponse of(Branch branch, OpeningHours hours, long version) {
        return new OpeningHoursResponse(
                version, branch.code(), branch.timeZone().getId(), hours.week(), hours.exceptions());
    }
}
