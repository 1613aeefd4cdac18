package dev.keeper.ordering.order.line;

import dev.keeper.common.problem.Invalid;

/** The agreed prices of one order are in different currencies (422). */
class MixedCurrencies extends Invalid {

    private static final long serialVersionUID = 1L;

    MixedCurrencies(int index) {
        super("MIXED_CURRENCIES", "lines[" + index + "].agreedPrice", "All prices of an order are in one currency.");
    }
}
