package dev.keeper.ordering.customer;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Actor;
import dev.keeper.common.security.Permission;
import dev.keeper.common.security.Role;

/** Who may deal with customers; they belong to the group, so a right at one branch is a right to all of them. */
final class CustomerPermissions {

    private static final String DEAL = "see or register customers";

    private static final Permission DEAL_WITH_CUSTOMERS =
            Permission.to(DEAL, Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.SALESPERSON, Role.ASSISTANT);

    private CustomerPermissions() {}

    /**
     * Demands that the actor may see and register customers.
     *
     * @throws Forbidden unless it is so
     */
    static void require(Actor actor) {
        if (!DEAL_WITH_CUSTOMERS.isGrantedEverywhereTo(actor)
                && DEAL_WITH_CUSTOMERS.branchesOf(actor).isEmpty()) {
            throw new Forbidden("You may not " + DEAL + ".");
        }
    }
}
