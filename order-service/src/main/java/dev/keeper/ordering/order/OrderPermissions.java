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
 * Who may do what with orders.
 *
 * <p>Whoever sees an order may also change it; only placing, cancelling, taking back and approving prices ask for more. A
 * draft is everybody's at its branch who may draft there.
 */
public final class OrderPermissions {

    private OrderPermissions() {}

    /**
     * Demands that the caller may place an order with these things at the branch.
     *
     * @throws Forbidden unless it is so
     */
    public static void requirePlacing(Caller caller, String branch, boolean withVehicles) {
        (withVehicles ? PLACE_ORDERS : PLACE_PARTS_ORDERS).require(caller, branch);
    }

    /**
     * Demands that the caller may draft an order with these things at the branch.
     *
     * @throws Forbidden unless it is so
     */
    public static void requireDrafting(Caller caller, String branch, boolean withVehicles) {
        (withVehicles ? DRAFT_ORDERS : DRAFT_PARTS_ORDERS).require(caller, branch);
    }

    /** Whether the caller may place the order with a hold of somebody else, or for another customer. */
    public static boolean mayReleaseHolds(Caller caller, Order order) {
        return (order.hasVehicles() ? TAKE_OVER_HOLDS : TAKE_OVER_PARTS_HOLDS).isGrantedTo(caller, order.branch());
    }

    /** Whether the caller needs nobody's approval to sell a car below its floor price. */
    public static boolean maySellBelowFloor(Caller caller, String branch) {
        return SELL_BELOW_FLOOR.isGrantedTo(caller, branch);
    }

    /**
     * Demands that the caller may approve prices below the floor at the branch.
     *
     * @throws Forbidden unless it is so
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
     * Demands that the caller may cancel the order: a pending one whoever sees it, a confirmed one not its salesperson.
     *
     * @throws Forbidden unless it is so
     */
    public static void requireCancelling(Caller caller, Order order) {
        if (order.isCommitted() && !mayTakeBack(caller, order)) {
            throw new Forbidden("You may not cancel an order that is confirmed; ask a manager of branch %s."
                    .formatted(order.branch()));
        }
    }

    /**
     * Demands that the caller may take back what was sold with the order, which its salesperson may not.
     *
     * @throws Forbidden unless it is so
     */
    public static void requireTakingBack(Caller caller, Order order) {
        if (!mayTakeBack(caller, order)) {
            throw new Forbidden(
                    "You may not take back what was sold; ask a manager of branch %s.".formatted(order.branch()));
        }
    }

    /** Whether the caller may see what lines of this kind cost the house, and so what they earn. */
    public static boolean maySeeCost(Caller caller, Order order, LineKind kind) {
        return SEE_COSTS.isGrantedTo(caller, order.branch())
                || (kind == LineKind.PRODUCT && SEE_PARTS_COSTS.isGrantedTo(caller, order.branch()));
    }

    private static boolean mayTakeBack(Caller caller, Order order) {
        return TAKE_BACK_ORDERS.isGrantedTo(caller, order.branch())
                || (!order.hasVehicles() && TAKE_BACK_PARTS_ORDERS.isGrantedTo(caller, order.branch()));
    }

    /**
     * Which orders a list may show to the caller.
     *
     * @param branch the only branch that is asked for, or nothing for all that the caller has a right at
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
     * @param allAt the branches of which every order is seen
     * @param partsAt the branches of which orders without vehicles are seen
     * @param ownAt the branches of which the caller's own orders are seen
     * @param draftsAt the branches of which every draft is seen, besides those of which everything is
     */
    public record Visibility(
            boolean everything, Set<String> allAt, Set<String> partsAt, Set<String> ownAt, Set<String> draftsAt) {

        static final Visibility EVERYTHING = new Visibility(true, Set.of(), Set.of(), Set.of(), Set.of());

        boolean isNothing() {
            return !everything && Stream.of(allAt, partsAt, ownAt, draftsAt).allMatch(Set::isEmpty);
        }
    }
}
