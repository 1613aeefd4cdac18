package dev.keeper.inventory.vehicle.price.request;

import dev.keeper.common.problem.RuleBroken;

/** The request has already been decided. */
class PriceRequestDecided extends RuleBroken {

    private static final long serialVersionUID = 1L;

    PriceRequestDecided(PriceRequest request) {
        super("PRICE_REQUEST_DECIDED", "The request is %s already.".formatted(request.status()));
    }
}
