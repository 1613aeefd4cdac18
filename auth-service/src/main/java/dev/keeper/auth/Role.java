package dev.keeper.auth;

/** The role of an employee at a branch, or of an API client for the group. */
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
}
