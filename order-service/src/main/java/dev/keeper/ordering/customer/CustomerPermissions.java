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
 * Who may deal with customers; they belong to the group, so a right to see them at one branch is a right to see all.
 *
 * <p>Whoever looks after a customer may change what is known: the staff of the home branch, and the salesperson who
 * registered it.
 */
public final class CustomerPermissions {

    private CustomerPermissions() {}

    /**
     * Demands that the caller may see and register customers.
     *
     * @throws Forbidden unless it is so
     */
    public static void require(Caller caller) {
        DEAL_WITH_CUSTOMERS.requireSomewhere(caller);
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
                && !CHANGE_CUSTOMERS.branchesOfOwnRecordsOf(caller).isEmpty();
        if (!ownOne && !isGranted(CHANGE_CUSTOMERS, caller, customer.branch())) {
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
        if (!isGranted(FORGET_CUSTOMERS, caller, customer.branch())) {
            throw new Forbidden("You may not delete, export or erase this customer; the manager of its branch may.");
        }
    }

    private static boolean isGranted(OrderingRight right, Caller caller, @Nullable String branch) {
        return branch == null ? right.isGrantedEverywhereTo(caller) : right.isGrantedTo(caller, branch);
    }
}
