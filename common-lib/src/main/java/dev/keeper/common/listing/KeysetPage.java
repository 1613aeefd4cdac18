package dev.keeper.common.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as a query reads it: the condition, the sort order and the number of rows.
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

    /** Returns the condition for the rows from this page onwards. */
    public String beyond() {
        return order.beyond(cursor);
    }

    /** Returns the sort order that puts the rows of this page first. */
    public String orderBy() {
        return order.orderBy(cursor);
    }

    /** Returns how many rows to read: one more than the page size, to detect a following page. */
    public int rows() {
        return limit + 1;
    }

    /**
     * Returns the parameters of the condition, with the number of rows as {@code limit}.
     *
     * @throws dev.keeper.common.problem.Malformed if the cursor belongs to another order
     */
    public Map<String, Object> parameters() {
        var parameters = new HashMap<>(order.parameters(cursor));
        parameters.put("limit", rows());
        return parameters;
    }

    /** Creates the page from the rows that were read for it. */
    public Slice<T> of(List<T> rows) {
        return Slice.of(rows, limit, cursor, order::cursorAt);
    }
}
