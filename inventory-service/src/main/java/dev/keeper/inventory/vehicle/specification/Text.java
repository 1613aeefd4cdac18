package dev.keeper.inventory.vehicle.specification;

import org.jspecify.annotations.Nullable;

/** Normalises optional text from people. */
public final class Text {

    private Text() {}

    /** Returns the text without surrounding spaces; null for null and for blank text. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
