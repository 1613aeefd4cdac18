package dev.keeper.auth;

/** What an employee does at a branch, or an API client for the group. */
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

    /** Whether the role acts at every branch and is therefore assigned to none. */
    public boolean actsEverywhere() {
        return this == ADMIN || this == AREA_MANAGER;
    }
}
