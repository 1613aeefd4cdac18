package dev.keeper.auth.employee;

import java.util.UUID;

/**
 * The credentials that a sign-in is checked against.
 *
 * @param employeeId the employee's id
 * @param name the employee's name
 * @param passwordHash the hash of the employee's password
 */
public record Credentials(UUID employeeId, String name, String passwordHash) {

    /** Omits the hash, which must not reach a log. */
    @Override
    public String toString() {
        return "Credentials[employeeId=" + employeeId + "]";
    }
}
