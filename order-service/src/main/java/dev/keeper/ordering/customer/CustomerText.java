package dev.keeper.ordering.customer;

import org.jspecify.annotations.Nullable;

/** What every text about a customer keeps to. */
final class CustomerText {

    static final String ONE_LINE = "\\P{Cntrl}*";
    static final String ONE_LINE_MESSAGE = "must not contain control characters";

    private CustomerText() {}

    /** The text without surrounding blanks, or nothing if nothing is left. */
    static @Nullable String valueOrNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
