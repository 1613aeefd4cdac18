package dev.keeper.auth.key;

import dev.keeper.auth.employee.Assignment;
import java.util.List;
import java.util.UUID;

/**
 * The claims of an access token about its bearer.
 *
 * @param employeeId the employee's id
 * @param sessionId the session for which the token is issued
 * @param name the employee's name
 * @param email the employee's e-mail
 * @param assignments the roles that the employee holds now
 */
public record AccessTokenClaims(
        UUID employeeId, UUID sessionId, String name, String email, List<Assignment> assignments) {

    public AccessTokenClaims {
        assignments = List.copyOf(assignments);
    }
}
