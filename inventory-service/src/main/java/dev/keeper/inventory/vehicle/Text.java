package dev.keeper.inventory.vehicle;

import org.jspecify.annotations.Nullable;

/** What people leave empty is not there. */
final class Text {

    private Text() {}

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
