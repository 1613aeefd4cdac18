package dev.keeper.ordering.customer.contact;

import org.jspecify.annotations.Nullable;

/** The rules for all texts about a customer. */
public final class CustomerText {

    public static final String ONE_LINE = "[^\\x00-\\x1F\\x7F]*";
    public static final String ONE_LINE_MESSAGE = "must not contain control characters";

    private CustomerText() {}

    /** Returns the text without surrounding blanks, or null if nothing is left. */
    public static @Nullable String valueOrNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
