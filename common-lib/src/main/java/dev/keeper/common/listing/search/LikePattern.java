package dev.keeper.common.listing.search;

/** Patterns for SQL's LIKE that match the searched text literally. */
public final class LikePattern {

    private LikePattern() {}

    /** Matches values that contain the text. */
    public static String containing(String text) {
        return "%" + literal(text) + "%";
    }

    /** Matches values that start with the text. */
    public static String beginningWith(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
