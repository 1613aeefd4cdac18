package dev.keeper.auth.audit;

import org.jspecify.annotations.Nullable;

/** Text that cannot forge a second log line, cut to a readable length. */
final class SingleLine {

    private static final int MAX_LENGTH = 300;

    private SingleLine() {}

    static String of(String text) {
        var line = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "\uFFFD");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - 1) + "…";
    }

    static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
