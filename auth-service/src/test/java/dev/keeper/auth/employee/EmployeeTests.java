package dev.keeper.auth.employee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.auth.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmployeeTests {

    private static final Map<String, ZoneId> ZONES = Map.of("LAX", ZoneId.of("America/Los_Angeles"));
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    @Test
    void anAssignmentHoldsFromTheFirstMinuteOfItsFirstDayAtTheBranch() {
        var employee = assigned(Role.SALESPERSON, "LAX", FIRST, LAST);

        assertThat(employee.rightsAt(Instant.parse("2026-06-01T06:59:00Z"), ZONES))
                .isEmpty();
        assertThat(employee.rightsAt(Instant.parse("2026-06-01T07:00:00Z"), ZONES))
                .containsExactly(new Assignment(Role.SALESPERSON, "LAX"));
    }

    @Test
    void anAssignmentHoldsUntilTheLastMinuteOfItsLastDayAtTheBranch() {
        var employee = assigned(Role.SALESPERSON, "LAX", FIRST, LAST);

        assertThat(employee.rightsAt(Instant.parse("2026-07-01T06:59:00Z"), ZONES))
                .hasSize(1);
        assertThat(employee.rightsAt(Instant.parse("2026-07-01T07:00:00Z"), ZONES))
                .isEmpty();
    }

    @Test
    void anAssignmentWithoutLastDayHoldsOn() {
        var employee = assigned(Role.SALESPERSON, "LAX", FIRST, null);

        assertThat(employee.rightsAt(Instant.parse("2096-07-01T07:00:00Z"), ZONES))
                .hasSize(1);
    }

    @Test
    void aRoleThatActsEverywhereChangesAtMidnightUtc() {
        var employee = assigned(Role.AREA_MANAGER, null, FIRST, LAST);

        assertThat(employee.rightsAt(Instant.parse("2026-06-30T23:59:00Z"), ZONES))
                .containsExactly(new Assignment(Role.AREA_MANAGER, null));
        assertThat(employee.rightsAt(Instant.parse("2026-07-01T00:00:00Z"), ZONES))
                .isEmpty();
    }

    @Test
    void theSameRoleAtTheSameBranchCountsOnce() {
        var employee = new Employee(
                "Anna",
                new EmailAddress("Anna@Keeper.Example"),
                "hash",
                List.of(
                        new BranchAssignment(Role.ASSISTANT, "LAX", FIRST, LAST),
                        new BranchAssignment(Role.ASSISTANT, "LAX", FIRST, null)));

        assertThat(employee.rightsAt(Instant.parse("2026-06-10T12:00:00Z"), ZONES))
                .hasSize(1);
        assertThat(employee.email()).isEqualTo("anna@keeper.example");
    }

    private static Employee assigned(Role role, @Nullable String branch, LocalDate from, @Nullable LocalDate to) {
        return new Employee(
                "Anna",
                new EmailAddress("anna@keeper.example"),
                "hash",
                List.of(new BranchAssignment(role, branch, from, to)));
    }
}
