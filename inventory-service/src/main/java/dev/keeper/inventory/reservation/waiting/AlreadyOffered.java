package dev.keeper.inventory.reservation.waiting;

import dev.keeper.common.problem.RuleBroken;

/** The car has already been offered to the customer; release the hold that keeps it instead. */
class AlreadyOffered extends RuleBroken {

    private static final long serialVersionUID = 1L;

    AlreadyOffered() {
        super("ALREADY_OFFERED", "The car was offered to this customer already; release the hold that keeps it.");
    }
}
