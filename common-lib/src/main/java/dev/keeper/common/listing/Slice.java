package dev.keeper.common.listing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as a service reads it.
 *
 * @param items at most the requested number, in the list's order
 * @param previous where the previous page ends; null on the first page and in lists that are only read forwards
 * @param next where the next page starts; null on the last page
 * @param approximate whether no item contains the search words and the items match similar words
 */
public record Slice<T>(
        List<T> items, @Nullable Cursor previous, @Nullable Cursor next, boolean approximate) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Cuts the rows to the requested page, in a list that is only read forwards.
     *
     * @param rows one row more than the limit, to detect a following page
     * @param limit the maximum number of items
     * @param position the sort key of an item, unique within the list
     */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, Cursor> position) {
        var items = firstOf(rows, limit);
        return new Slice<>(items, null, rows.size() > limit ? position.apply(items.getLast()) : null, false);
    }

    /**
     * Cuts the rows to the requested page, in a list that is read in both directions.
     *
     * @param rows the rows from the cursor in its direction, one more than the limit
     * @param limit the maximum number of items
     * @param cursor where the page starts or, read backwards, ends; null for the first page
     * @param position the sort key of an item, unique within the list
     */
    public static <T> Slice<T> of(List<T> rows, int limit, @Nullable Cursor cursor, Function<T, Cursor> position) {
        if (rows.isEmpty()) {
            return new Slice<>(rows, null, null, false);
        }
        var items = firstOf(rows, limit);
        boolean more = rows.size() > limit;
        if (cursor != null && cursor.isBackward()) {
            return between(items.reversed(), more, true, position);
        }
        return between(items, cursor != null, more, position);
    }

    private static <T> Slice<T> between(List<T> items, boolean before, boolean after, Function<T, Cursor> position) {
        return new Slice<>(
                items,
                before ? position.apply(items.getFirst()).backward() : null,
                after ? position.apply(items.getLast()) : null,
                false);
    }

    private static <T> List<T> firstOf(List<T> rows, int limit) {
        return rows.size() <= limit ? rows : rows.subList(0, limit);
    }

    /** Returns the same page, marked as found by similar words. */
    public Slice<T> approximately() {
        return new Slice<>(items, previous, next, true);
    }

    /** Returns the same page with every item converted. */
    public <R> Slice<R> map(Function<? super T, ? extends R> translation) {
        return new Slice<>(items.stream().<R>map(translation).toList(), previous, next, approximate);
    }
}
