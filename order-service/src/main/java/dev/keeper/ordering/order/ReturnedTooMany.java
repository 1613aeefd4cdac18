package dev.keeper.ordering.order;

import dev.keeper.common.problem.RuleBroken;
import java.util.Map;

/** The return contains more units than the customer has (409). */
class ReturnedTooMany extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final int kept;

    ReturnedTooMany(OrderLine line, int units) {
        super("RETURNED_TOO_MANY", "The customer has %d of %s, not %d.".formatted(line.kept(), line.name(), units));
        this.kept = line.kept();
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("withCustomer", kept);
    }
}
