package dev.keeper.common.listing;

import org.jspecify.annotations.Nullable;

/**
 * The page that a client requests with the query parameters {@code limit} and {@code cursor}, as one controller argument.
 *
 * @param cursor where the page starts or, read backwards, ends; null for the first page
 * @param limit the maximum number of items, 1 to {@value #MAX_LIMIT}
 */
public record PageRequest(@Nullable Cursor cursor, int limit) {

    /** The largest page size. */
    public static final int MAX_LIMIT = 200;

    /** The page size if the client names none. */
    public static final int DEFAULT_LIMIT = 50;
}
