package dev.keeper.ordering.customer;

import static dev.keeper.ordering.OrderingRight.CHANGE_CUSTOMERS;
import static dev.keeper.ordering.OrderingRight.DEAL_WITH_CUSTOMERS;
import static dev.keeper.ordering.OrderingRight.FORGET_CUSTOMERS;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import dev.keeper.ordering.OrderingRight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a caller may do with customers. They belong to the group, so a right to see them at one branch is a right
 * to see all of them.
 *
 * <p>The staff of the home branch, and the salesperson who registered a customer, may change it.
 */
public final class CustomerPermissions {

    private CustomerPermissions() {}

    /**
     * Requires that the caller may see and register customers.
     *
     * @throws Forbidden unless the caller may
     */
    public static void require(Caller caller) {
        DEAL_WITH_CUSTOMERS.requireSomewhere(caller);
    }

    /**
     * Requires that the caller may register customers of the branch.
     *
     * @throws Forbidden unless the caller may
     */
    static void requireRegistering(Caller caller, String branch) {
        DEAL_WITH_CUSTOMERS.require(caller, branch);
    }

    /** Returns the sorted branches at which the caller may register customers; empty if the caller may do so everywhere. */
    static List<String> branchesToRegisterAt(Caller caller) {
        return DEAL_WITH_CUSTOMERS.isGrantedEverywhereTo(caller)
                ? List.of()
                : DEAL_WITH_CUSTOMERS.branchesOf(caller).stream().sorted().toList();
    }

    /**
     * Requires that the caller may change the customer's details.
     *
     * @throws Forbidden unless the caller may
     */
    static void requireChanging(Caller caller, Customer customer) {
        boolean ownOne = customer.registeredBy().equals(caller.id())
                && !CHANGE_CUSTOMERS.branchesOfOwnRecordsOf(caller).isEmpty();
        if (!ownOne && !isGranted(CHANGE_CUSTOMERS, caller, customer.branch())) {
            throw new Forbidden(
                    "You may not change this customer; only those who look after it may: the home branch, and the"
                            + " salesperson who registered it.");
        }
    }

    /**
     * Requires that the caller may delete the customer, or export or erase its data.
     *
     * @throws Forbidden unless the caller may
     */
    public static void requireForgetting(Caller caller, Customer customer) {
        if (!isGranted(FORGET_CUSTOMERS, caller, customer.branch())) {
            throw new Forbidden("You may not delete, export or erase this customer; the manager of its branch may.");
        }
    }

    private static boolean isGranted(OrderingRight right, Caller caller, @Nullable String branch) {
        return branch == null ? right.isGrantedEverywhereTo(caller) : right.isGrantedTo(caller, branch);
    }
}
