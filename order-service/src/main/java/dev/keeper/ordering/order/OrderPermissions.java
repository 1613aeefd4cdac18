package dev.keeper.ordering.order;

import static dev.keeper.ordering.OrderingRight.DRAFT_ORDERS;
import static dev.keeper.ordering.OrderingRight.DRAFT_PARTS_ORDERS;
import static dev.keeper.ordering.OrderingRight.PLACE_ORDERS;
import static dev.keeper.ordering.OrderingRight.PLACE_PARTS_ORDERS;
import static dev.keeper.ordering.OrderingRight.SEE_COSTS;
import static dev.keeper.ordering.OrderingRight.SEE_ORDERS;
import static dev.keeper.ordering.OrderingRight.SEE_PARTS_COSTS;
import static dev.keeper.ordering.OrderingRight.SEE_PARTS_ORDERS;
import static dev.keeper.ordering.OrderingRight.SELL_BELOW_FLOOR;
import static dev.keeper.ordering.OrderingRight.TAKE_BACK_ORDERS;
import static dev.keeper.ordering.OrderingRight.TAKE_BACK_PARTS_ORDERS;
import static dev.keeper.ordering.OrderingRight.TAKE_OVER_HOLDS;
import static dev.keeper.ordering.OrderingRight.TAKE_OVER_PARTS_HOLDS;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import dev.keeper.ordering.order.line.LineKind;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a caller may do with orders.
 *
 * <p>An employee who sees an order may also change it. Only placing, cancelling, accepting returns and approving prices
 * need more. All employees who may draft orders at a branch share its drafts.
 */
public final class OrderPermissions {

    private OrderPermissions() {}

    /**
     * Requires that the caller may place an order for such goods at the branch.
     *
     * @throws Forbidden unless the caller may
     */
    public static void requirePlacing(Caller caller, String branch, boolean withVehicles) {
        (withVehicles ? PLACE_ORDERS : PLACE_PARTS_ORDERS).require(caller, branch);
    }

    /**
     * Requires that the caller may draft an order for such goods at the branch.
     *
     * @throws Forbidden unless the caller may
     */
    public static void requireDrafting(Caller caller, String branch, boolean withVehicles) {
        (withVehicles ? DRAFT_ORDERS : DRAFT_PARTS_ORDERS).require(caller, branch);
    }

    /** Returns whether the caller may place the order on another employee's hold, or on a hold for another customer. */
    public static boolean mayReleaseHolds(Caller caller, Order order) {
        return (order.hasVehicles() ? TAKE_OVER_HOLDS : TAKE_OVER_PARTS_HOLDS).isGrantedTo(caller, order.branch());
    }

    /** Returns whether the caller may sell a vehicle below its floor price without approval. */
    public static boolean maySellBelowFloor(Caller caller, String branch) {
        return SELL_BELOW_FLOOR.isGrantedTo(caller, branch);
    }

    /**
     * Requires that the caller may approve prices below the floor at the branch.
     *
     * @throws Forbidden unless the caller may
     */
    public static void requireSellingBelowFloor(Caller caller, String branch) {
        SELL_BELOW_FLOOR.require(caller, branch);
    }

    static boolean maySee(Caller caller, Order order) {
        return SEE_ORDERS.isGrantedTo(
                        caller, order.branch(), order.salesperson().id())
                || (!order.hasVehicles() && SEE_PARTS_ORDERS.isGrantedTo(caller, order.branch()))
                || (order.isDraft()
                        && (order.hasVehicles() ? DRAFT_ORDERS : DRAFT_PARTS_ORDERS)
                                .isGrantedTo(caller, order.branch()));
    }

    /**
     * Requires that the caller may cancel the order. Everyone who sees a pending order may; a confirmed one needs the right
     * to accept returns.
     *
     * @throws Forbidden unless the caller may
     */
    public static void requireCancelling(Caller caller, Order order) {
        if (order.isCommitted() && !mayTakeBack(caller, order)) {
            throw new Forbidden("You may not cancel an order that is confirmed; ask a manager of branch %s."
                    .formatted(order.branch()));
        }
    }

    /**
     * Requires that the caller may accept a return of the order; a salesperson may not.
     *
     * @throws Forbidden unless the caller may
     */
    public static void requireTakingBack(Caller caller, Order order) {
        if (!mayTakeBack(caller, order)) {
            throw new Forbidden(
                    "You may not take back what was sold; ask a manager of branch %s.".formatted(order.branch()));
        }
    }

    /** Returns whether the caller may see the cost of such lines, and thus their profit. */
    public static boolean maySeeCost(Caller caller, Order order, LineKind kind) {
        return SEE_COSTS.isGrantedTo(caller, order.branch())
                || (kind == LineKind.PRODUCT && SEE_PARTS_COSTS.isGrantedTo(caller, order.branch()));
    }

    private static boolean mayTakeBack(Caller caller, Order order) {
        return TAKE_BACK_ORDERS.isGrantedTo(caller, order.branch())
                || (!order.hasVehicles() && TAKE_BACK_PARTS_ORDERS.isGrantedTo(caller, order.branch()));
    }

    /**
     * Returns which orders a list may show to the caller.
     *
     * @param branch the only requested branch, or null for all branches where the caller has a right
     * @throws Forbidden if the caller has no right to any order there
     */
    public static Visibility requireVisibility(Caller caller, @Nullable String branch) {
        if (SEE_ORDERS.isGrantedEverywhereTo(caller)) {
            return Visibility.EVERYTHING;
        }
        var allAt = at(branch, SEE_ORDERS.branchesOf(caller));
        var visibility = new Visibility(
                false,
                allAt,
                at(branch, SEE_PARTS_ORDERS.branchesOf(caller)),
                at(branch, SEE_ORDERS.branchesOfOwnRecordsOf(caller)),
                at(branch, DRAFT_ORDERS.branchesOf(caller)).stream()
                        .filter(Predicate.not(allAt::contains))
                        .collect(Collectors.toUnmodifiableSet()));
        if (visibility.isNothing()) {
            throw new Forbidden(
                    branch == null ? "You may not see orders." : "You may not see orders at branch " + branch + ".");
        }
        return visibility;
    }

    private static Set<String> at(@Nullable String branch, Set<String> branches) {
        return branches.stream()
                .filter(own -> branch == null || own.equals(branch))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The orders that a caller may see.
     *
     * @param everything whether nothing is hidden
     * @param allAt the branches whose orders are all visible
     * @param partsAt the branches whose orders without vehicles are visible
     * @param ownAt the branches whose orders are visible if they are the caller's own
     * @param draftsAt the branches whose drafts are all visible, besides those in {@code allAt}
     */
    public record Visibility(
            boolean everything, Set<String> allAt, Set<String> partsAt, Set<String> ownAt, Set<String> draftsAt) {

        static final Visibility EVERYTHING = new Visibility(true, Set.of(), Set.of(), Set.of(), Set.of());

        boolean isNothing() {
            return !everything && Stream.of(allAt, partsAt, ownAt, draftsAt).allMatch(Set::isEmpty);
        }
    }
}
