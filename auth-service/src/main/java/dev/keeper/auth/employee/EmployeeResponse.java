package dev.keeper.auth.employee;

import dev.keeper.auth.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "An employee of the group",
        requiredProperties = {"id", "name", "email", "active", "assignments"})
record EmployeeResponse(
        UUID id,
        @Schema(example = "Anna Ricci") String name,
        @Schema(example = "anna.phl@dgauto.example") String email,

        @Schema(description = "Whether the employee may sign in")
        boolean active,

        @Schema(description = "Past, current and future ones")
        List<AssignmentResponse> assignments) {

    static EmployeeResponse from(Employee employee) {
        return new EmployeeResponse(
                employee.id(),
                employee.name(),
                employee.email(),
                employee.isActive(),
                employee.assignments().stream().map(AssignmentResponse::from).toList());
    }

    @Schema(
            description = "A role from a first day to a last one, in the branch's time zone",
            requiredProperties = {"role", "from"})
    record AssignmentResponse(
            @Schema(example = "SALESPERSON") Role role,
            @Schema(example = "PHL") @Nullable String branch,
            LocalDate from,
            @Nullable LocalDate to) {

        static AssignmentResponse from(BranchAssignment assignment) {
            return new AssignmentResponse(
                    assignment.role(), assignment.branch(), assignment.firstDay(), assignment.lastDay());
        }
    }
}
