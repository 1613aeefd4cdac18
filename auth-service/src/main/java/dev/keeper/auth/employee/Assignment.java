package dev.keeper.auth.employee;

import dev.keeper.auth.Role;
import dev.keeper.common.security.Grant;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A role that an employee holds.
 *
 * @param branch the branch's code, or null for a role that acts everywhere
 */
@Schema(requiredProperties = "role")
public record Assignment(Role role, @Nullable String branch) {

    Grant grant() {
        return new Grant.RoleAt(role.name(), branch);
    }
}
