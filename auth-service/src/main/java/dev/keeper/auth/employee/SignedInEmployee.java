package dev.keeper.auth.employee;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * An employee who may sign in, with what he or she may act as now.
 *
 * @param id the employee's id
 * @param name the employee's name
 * @param email the employee's e-mail
 * @param assignments the roles that the employee holds now, at least one
 */
@Schema(
        description = "Who is signed in, with the roles held now",
        requiredProperties = {"id", "name", "email", "assignments"})
public record SignedInEmployee(
        UUID id,
        @Schema(example = "Anna Ricci") String name,
        @Schema(example = "anna.phl@dgauto.example") String email,
        List<Assignment> assignments) {

    public SignedInEmployee {
        assignments = List.copyOf(assignments);
    }
}
