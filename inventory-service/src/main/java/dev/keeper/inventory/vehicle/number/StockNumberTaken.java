package dev.keeper.inventory.vehicle.number;

import dev.keeper.common.problem.RuleBroken;

/** Another car has the stock number. */
public class StockNumberTaken extends RuleBroken {

    private static final long serialVersionUID = 1L;

    /** Refuses the stock number. */
    public StockNumberTaken(String stockNumber) {
        super("STOCK_NUMBER_TAKEN", "Another vehicle has the stock number %s.".formatted(stockNumber));
    }
}
