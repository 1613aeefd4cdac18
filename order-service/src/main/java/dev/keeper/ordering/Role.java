package dev.keeper.ordering;

/** The roles that have rights here, by their names in tokens. */
enum Role {
    ADMIN,
    AREA_MANAGER,
    BRANCH_MANAGER,
    SALES_MANAGER,
    SALESPERSON,
    ASSISTANT,
    PARTS_CLERK,
    TECHNICIAN
}
