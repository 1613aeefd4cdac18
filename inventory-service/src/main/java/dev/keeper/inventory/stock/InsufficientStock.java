package dev.keeper.inventory.stock;

import dev.keeper.common.problem.RuleBroken;
import java.util.Map;

/** The branch does not have that many units available. */
public class InsufficientStock extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final int available;

    InsufficientStock(String sku, String branch, int wanted, int available) {
        super(
                "INSUFFICIENT_STOCK",
                "Branch %s has %d available of %s, %d are wanted.".formatted(branch, available, sku, wanted));
        this.available = available;
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("available", available);
    }
}
