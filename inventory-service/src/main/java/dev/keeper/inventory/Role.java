package dev.keeper.inventory;

/** The roles that have rights here, as tokens name them. */
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
