package dev.keeper.common.listing;

import org.jspecify.annotations.Nullable;

/**
 * The page of a list that a client asks for with the query parameters {@code limit} and {@code cursor}; controllers take
 * it as one argument.
 *
 * @param cursor where the page starts or, read backwards, ends; null for the first page
 * @param limit how many items the page may have, 1 to {@value #MAX_LIMIT}
 */
public record PageRequest(@Nullable Cursor cursor, int limit) {

    /** The largest page. */
    public static final int MAX_LIMIT = 200;

    /** The page's size when the client does not name one. */
    public static final int DEFAULT_LIMIT = 50;
}
