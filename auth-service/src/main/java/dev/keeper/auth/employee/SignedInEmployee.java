package dev.keeper.auth.employee;

import dev.keeper.auth.right.GrantedRight;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * An employee who may sign in, with the current roles and rights.
 *
 * @param id the employee's id
 * @param name the employee's name
 * @param email the employee's e-mail
 * @param assignments the roles that the employee holds now, at least one
 * @param rights the rights that these roles give in all services
 */
@Schema(
        description = "Who is signed in, with the roles held now and the rights that follow from them",
        requiredProperties = {"id", "name", "email", "assignments", "rights"})
public record SignedInEmployee(
        UUID id,
        @Schema(example = "Anna Ricci") String name,
        @Schema(example = "anna.phl@dgauto.example") String email,
        List<Assignment> assignments,

        @Schema(description = "What the employee may do in all services; a right that is not listed is not granted")
        List<GrantedRight> rights) {

    public SignedInEmployee {
        assignments = List.copyOf(assignments);
        rights = List.copyOf(rights);
    }
}
