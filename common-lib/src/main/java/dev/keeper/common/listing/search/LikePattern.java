package dev.keeper.common.listing.search;

/** Patterns for SQL's LIKE in which the searched text stands for nothing but itself. */
public final class LikePattern {

    private LikePattern() {}

    /** Matches what contains the text. */
    public static String containing(String text) {
        return "%" + literal(text) + "%";
    }

    /** Matches what begins with the text. */
    public static String beginningWith(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
