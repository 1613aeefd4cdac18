package dev.keeper.inventory;

import dev.keeper.common.problem.Invalid;
import java.util.Currency;

/** The amount is not in the group's currency. */
public class OtherCurrency extends Invalid {

    private static final long serialVersionUID = 1L;

    public OtherCurrency(String field, Currency currency) {
        super("OTHER_CURRENCY", field + ".currency", "The group keeps its stock in %s.".formatted(currency));
    }
}
