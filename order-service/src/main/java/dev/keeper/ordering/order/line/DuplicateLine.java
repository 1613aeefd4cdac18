package dev.keeper.ordering.order.line;

import dev.keeper.common.problem.Invalid;

/**
 * Two lines of one order name the same vehicle or product (422).
 *
 * <p>They are refused, not merged: two lines may carry different prices, and a VIN scanned twice is a mistake.
 */
class DuplicateLine extends Invalid {

    private static final long serialVersionUID = 1L;

    DuplicateLine(int index, OrderedItem item) {
        super(
                "DUPLICATE_LINE",
                "lines[" + index + "]",
                "%s is in the order already; change the quantity there.".formatted(item.identity()));
    }
}
