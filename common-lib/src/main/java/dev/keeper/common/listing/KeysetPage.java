package dev.keeper.common.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as a query asks for it: what lies beyond its cursor, in which order, and how much of it.
 *
 * @param <T> an item of the list
 */
public final class KeysetPage<T> {

    private final Keyset<T> order;
    private final int limit;
    private final @Nullable Cursor cursor;

    KeysetPage(Keyset<T> order, int limit, @Nullable Cursor cursor) {
        this.order = order;
        this.limit = limit;
        this.cursor = cursor;
    }

    /** The condition on the rows of this page and those behind it. */
    public String beyond() {
        return order.beyond(cursor);
    }

    /** What to sort by, so that the rows of this page come first. */
    public String orderBy() {
        return order.orderBy(cursor);
    }

    /** How many rows to read: one more than the page has, which tells whether there is another page. */
    public int rows() {
        return limit + 1;
    }

    /**
     * The parameters that the condition reads, and how many rows to read as {@code limit}.
     *
     * @throws dev.keeper.common.problem.Malformed if the cursor is not one of this order
     */
    public Map<String, Object> parameters() {
        var parameters = new HashMap<>(order.parameters(cursor));
        parameters.put("limit", rows());
        return parameters;
    }

    /** The page, of the rows that were read for it. */
    public Slice<T> of(List<T> rows) {
        return Slice.of(rows, limit, cursor, order::cursorAt);
    }
}
