package dev.keeper.ordering.customer.contact;

import org.jspecify.annotations.Nullable;

/** What every text about a customer keeps to. */
public final class CustomerText {

    public static final String ONE_LINE = "\\P{Cntrl}*";
    public static final String ONE_LINE_MESSAGE = "must not contain control characters";

    private CustomerText() {}

    /** The text without surrounding blanks, or nothing if nothing is left. */
    public static @Nullable String valueOrNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
