package dev.keeper.inventory.vehicle.specification;

import org.jspecify.annotations.Nullable;

/** What people leave empty is not there. */
public final class Text {

    private Text() {}

    /** The text without the spaces around it; nothing for nothing and for spaces. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
