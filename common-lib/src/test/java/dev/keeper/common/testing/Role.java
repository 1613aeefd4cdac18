package dev.keeper.common.testing;

import dev.keeper.common.security.Grant;
import org.jspecify.annotations.Nullable;

/** The roles of a dealership, as tokens name them. */
public enum Role {
    ADMIN,
    AREA_MANAGER,
    BRANCH_MANAGER,
    SALES_MANAGER,
    SALESPERSON,
    ASSISTANT,
    PARTS_CLERK,
    TECHNICIAN,
    API_CLIENT;

    /** Returns whether the role acts at every branch and is therefore assigned to none. */
    public boolean actsEverywhere() {
        return this == ADMIN || this == AREA_MANAGER;
    }

    /** Returns the grant of the role at the branch. */
    public Grant at(@Nullable String branch) {
        return new Grant.RoleAt(name(), branch);
    }
}
