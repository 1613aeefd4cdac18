package dev.keeper.auth.employee;

import dev.keeper.auth.Role;
import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
import dev.keeper.common.problem.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(description = "A role at a branch; ADMIN and AREA_MANAGER act everywhere and name no branch")
record AssignmentRequest(
        @Schema(example = "SALESPERSON") @NotNull Role role,

        @Nullable BranchCode branch,

        @Schema(description = "The first day, at the branch; today if it is absent") @Nullable
        LocalDate from,

        @Schema(description = "The last day, at the branch; without end if it is absent") @Nullable
        LocalDate to) {

    private static final LocalDate LAST_DAY_OF_THE_CALENDAR = LocalDate.of(9999, 12, 31);
    private static final LocalDate FIRST_DAY_OF_THE_CALENDAR = LocalDate.of(1900, 1, 1);

    /**
     * Returns the assignment, if it is valid.
     *
     * @param field the path in the request
     * @param zones the time zones of the existing branches
     * @throws Invalid for the invalid field
     */
    BranchAssignment toAssignment(String field, Map<String, ZoneId> zones, Instant now) {
        if (role == Role.API_CLIENT) {
            throw new Invalid(field + ".role", "is not a role of employees");
        }
        if (role.actsEverywhere() && branch != null) {
            throw new Invalid(field + ".branch", "must be absent, because %s acts everywhere".formatted(role));
        }
        if (!role.actsEverywhere() && branch == null) {
            throw new Invalid(field + ".branch", "must name the branch");
        }
        if (branch != null && !zones.containsKey(branch.value())) {
            throw new Invalid(field + ".branch", "is not the code of a branch");
        }
        var code = Code.textOf(branch);
        var firstDay = Objects.requireNonNullElseGet(
                from, () -> LocalDate.ofInstant(now, BranchAssignment.zoneOf(code, zones)));
        requireInCalendar(field + ".from", firstDay);
        if (to != null) {
            requireInCalendar(field + ".to", to);
            if (to.isBefore(firstDay)) {
                throw new Invalid(field + ".to", "must not be before the first day");
            }
        }
        return new BranchAssignment(role, code, firstDay, to);
    }

    private static void requireInCalendar(String field, LocalDate day) {
        if (day.isBefore(FIRST_DAY_OF_THE_CALENDAR) || day.isAfter(LAST_DAY_OF_THE_CALENDAR)) {
            throw new Invalid(
                    field, "must be between %s and %s".formatted(FIRST_DAY_OF_THE_CALENDAR, LAST_DAY_OF_THE_CALENDAR));
        }
    }
}
