package dev.keeper.common.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as a service reads it.
 *
 * @param items at most as many as were asked for
 * @param next where the following page starts, or nothing on the last page
 */
public record Slice<T>(List<T> items, @Nullable Cursor next) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Cuts what was read to the page that was asked for.
     *
     * @param rows read with one row more than the limit, which tells whether there is a following page
     * @param limit how many items the page may have
     * @param position the sort key of an item, unique within the list
     */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, Cursor> position) {
        if (rows.size() <= limit) {
            return new Slice<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Slice<>(items, position.apply(items.getLast()));
    }

    /** The same page with every item translated. */
    public <R> Slice<R> map(Function<? super T, ? extends R> translation) {
        return new Slice<>(items.stream().<R>map(translation).toList(), next);
    }
}
