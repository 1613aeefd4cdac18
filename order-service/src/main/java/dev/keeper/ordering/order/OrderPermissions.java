package dev.keeper.ordering.order;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Actor;
import dev.keeper.common.security.Permission;
import dev.keeper.common.security.Role;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may do what with orders; whoever sees an order may also change it, and only cancelling asks for more. */
final class OrderPermissions {

    private static final Permission EVERY_ORDER = Permission.to("see orders", Role.BRANCH_MANAGER, Role.SALES_MANAGER);
    private static final Permission PARTS_ORDERS = Permission.to("see orders for parts", Role.PARTS_CLERK);
    private static final Permission OWN_ORDERS = Permission.to("see orders of your own", Role.SALESPERSON);

    private static final Permission PLACE_ANY =
            Permission.to("place orders for vehicles", Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.SALESPERSON);
    private static final Permission PLACE_PARTS =
            Permission.to("place orders", Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.SALESPERSON, Role.PARTS_CLERK);

    private OrderPermissions() {}

    /**
     * Demands that the actor may place an order with these things at the branch.
     *
     * @throws Forbidden unless it is so
     */
    static void requirePlacing(Actor actor, String branch, boolean withVehicles) {
        PLACE_PARTS.require(actor, branch);
        if (withVehicles) {
            PLACE_ANY.require(actor, branch);
        }
    }

    static boolean maySee(Actor actor, Order order) {
        return maySeeWholeBranch(actor, order)
                || (OWN_ORDERS.isGrantedTo(actor, order.branch())
                        && order.salesperson().id().equals(actor.id()));
    }

    /**
     * Demands that the actor may cancel the order: a pending one whoever sees it, a confirmed one not its salesperson.
     *
     * @throws Forbidden unless it is so
     */
    static void requireCancelling(Actor actor, Order order) {
        if (order.isCommitted() && !maySeeWholeBranch(actor, order)) {
            throw new Forbidden("You may not cancel an order that is confirmed; ask a manager of branch %s."
                    .formatted(order.branch()));
        }
    }

    /** Whether the actor may see what lines of this kind cost the house, and so what they earn. */
    static boolean maySeeCost(Actor actor, Order order, LineKind kind) {
        return EVERY_ORDER.isGrantedTo(actor, order.branch())
                || (kind == LineKind.PRODUCT && PARTS_ORDERS.isGrantedTo(actor, order.branch()));
    }

    private static boolean maySeeWholeBranch(Actor actor, Order order) {
        return EVERY_ORDER.isGrantedTo(actor, order.branch())
                || (!order.hasVehicles() && PARTS_ORDERS.isGrantedTo(actor, order.branch()));
    }

    /**
     * Which orders a list may show to the actor.
     *
     * @param branch the only branch that is asked for, or nothing for all that the actor has a right at
     * @throws Forbidden if the actor has no right to any order there
     */
    static Visibility requireVisibility(Actor actor, @Nullable String branch) {
        if (EVERY_ORDER.isGrantedEverywhereTo(actor)) {
            return Visibility.EVERYTHING;
        }
        var visibility = new Visibility(
                false, at(branch, EVERY_ORDER, actor), at(branch, PARTS_ORDERS, actor), at(branch, OWN_ORDERS, actor));
        if (visibility.isNothing()) {
            throw new Forbidden(
                    branch == null ? "You may not see orders." : "You may not see orders at branch " + branch + ".");
        }
        return visibility;
    }

    private static Set<String> at(@Nullable String branch, Permission permission, Actor actor) {
        return permission.branchesOf(actor).stream()
                .filter(own -> branch == null || own.equals(branch))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The orders that an actor may see.
     *
     * @param everything whether nothing is hidden
     * @param allAt the branches of which every order is seen
     * @param partsAt the branches of which orders without vehicles are seen
     * @param ownAt the branches of which the actor's own orders are seen
     */
    record Visibility(boolean everything, Set<String> allAt, Set<String> partsAt, Set<String> ownAt) {

        static final Visibility EVERYTHING = new Visibility(true, Set.of(), Set.of(), Set.of());

        boolean isNothing() {
            return !everything && Stream.of(allAt, partsAt, ownAt).allMatch(Set::isEmpty);
        }
    }
}
