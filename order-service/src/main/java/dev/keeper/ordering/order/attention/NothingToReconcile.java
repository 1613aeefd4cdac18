package dev.keeper.ordering.order.attention;

import dev.keeper.common.problem.RuleBroken;

/** The order has no open discrepancy, so there is nothing to reconcile (409). */
class NothingToReconcile extends RuleBroken {

    private static final long serialVersionUID = 1L;

    NothingToReconcile(String orderNumber) {
        super("NOTHING_TO_RECONCILE", "The stock has followed order %s.".formatted(orderNumber));
    }
}
