package dev.keeper.ordering.customer;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.Permission;
import dev.keeper.common.security.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may deal with customers; they belong to the group, so a right to see them at one branch is a right to see all.
 *
 * <p>Whoever looks after a customer may change what is known: the staff of the home branch, and the salesperson who
 * registered it.
 */
public final class CustomerPermissions {

    private static final String DEAL = "see or register customers";

    private static final Permission DEAL_WITH_CUSTOMERS =
            Permission.to(DEAL, Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.SALESPERSON, Role.ASSISTANT);
    private static final Permission CHANGE =
            Permission.to("change customers of the branch", Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.ASSISTANT);
    private static final Permission CHANGE_OWN = Permission.to("change customers of your own", Role.SALESPERSON);
    private static final Permission FORGET =
            Permission.to("delete, export or erase customers of the branch", Role.BRANCH_MANAGER);

    private CustomerPermissions() {}

    /**
     * Demands that the caller may see and register customers.
     *
     * @throws Forbidden unless it is so
     */
    public static void require(Caller caller) {
        if (!DEAL_WITH_CUSTOMERS.isGrantedEverywhereTo(caller)
                && DEAL_WITH_CUSTOMERS.branchesOf(caller).isEmpty()) {
            throw new Forbidden("You may not " + DEAL + ".");
        }
    }

    /**
     * Demands that the caller may register customers of the branch.
     *
     * @throws Forbidden unless it is so
     */
    static void requireRegistering(Caller caller, String branch) {
        DEAL_WITH_CUSTOMERS.require(caller, branch);
    }

    /** The branches at which the caller may register customers, sorted; none for one who may do it everywhere. */
    static List<String> branchesToRegisterAt(Caller caller) {
        return DEAL_WITH_CUSTOMERS.isGrantedEverywhereTo(caller)
                ? List.of()
                : DEAL_WITH_CUSTOMERS.branchesOf(caller).stream().sorted().toList();
    }

    /**
     * Demands that the caller may change what is known about the customer.
     *
     * @throws Forbidden unless it is so
     */
    static void requireChanging(Caller caller, Customer customer) {
        boolean ownOne = customer.registeredBy().equals(caller.id())
                && !CHANGE_OWN.branchesOf(caller).isEmpty();
        if (!ownOne && !isGranted(CHANGE, caller, customer.branch())) {
            throw new Forbidden(
                    "You may not change this customer; only those who look after it may: the home branch, and the"
                            + " salesperson who registered it.");
        }
    }

    /**
     * Demands that the caller may delete the customer, export what is known, or erase it.
     *
     * @throws Forbidden unless it is so
     */
    public static void requireForgetting(Caller caller, Customer customer) {
        if (!isGranted(FORGET, caller, customer.branch())) {
            throw new Forbidden("You may not delete, export or erase this customer; the manager of its branch may.");
        }
    }

    private static boolean isGranted(Permission permission, Caller caller, @Nullable String branch) {
        return branch == null ? permission.isGrantedEverywhereTo(caller) : permission.isGrantedTo(caller, branch);
    }
}
