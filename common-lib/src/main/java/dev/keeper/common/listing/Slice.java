package dev.keeper.common.listing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as a service reads it.
 *
 * @param items at most as many as were asked for, in the list's order
 * @param previous where the page before ends, or nothing on the first page and where a list is only read forwards
 * @param next where the following page starts, or nothing on the last page
 * @param approximate whether nothing has the words that were searched for, and similar ones were taken instead
 */
public record Slice<T>(
        List<T> items, @Nullable Cursor previous, @Nullable Cursor next, boolean approximate) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Cuts what was read to the page that was asked for, of a list that is only read forwards.
     *
     * @param rows read with one row more than the limit, which tells whether there is a following page
     * @param limit how many items the page may have
     * @param position the sort key of an item, unique within the list
     */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, Cursor> position) {
        var items = firstOf(rows, limit);
        return new Slice<>(items, null, rows.size() > limit ? position.apply(items.getLast()) : null, false);
    }

    /**
     * Cuts what was read to the page that was asked for, of a list that is read both ways.
     *
     * @param rows read from the cursor on in its direction, with one row more than the limit
     * @param limit how many items the page may have
     * @param cursor where the page starts or, read backwards, ends; nothing for the first page
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

    /** The same page, found by words that are only similar to those that were searched for. */
    public Slice<T> approximately() {
        return new Slice<>(items, previous, next, true);
    }

    /** The same page with every item translated. */
    public <R> Slice<R> map(Function<? super T, ? extends R> translation) {
        return new Slice<>(items.stream().<R>map(translation).toList(), previous, next, approximate);
    }
}
