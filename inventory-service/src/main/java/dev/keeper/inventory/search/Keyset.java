package dev.keeper.inventory.search;

import dev.keeper.common.web.Cursor;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list that is read page by page, both ways: by columns that together are unique.
 *
 * <p>A list says its order once; which rows lie beyond a cursor and which of them come first follows from that and from the
 * cursor's direction.
 */
public final class Keyset {

    private final boolean descending;
    private final List<Key> keys;

    private Keyset(boolean descending, List<Key> keys) {
        this.descending = descending;
        this.keys = keys;
    }

    /** From the least key on. */
    public static Keyset ascending() {
        return new Keyset(false, List.of());
    }

    /** From the greatest key on. */
    public static Keyset descending() {
        return new Keyset(true, List.of());
    }

    /** Then by a column of text. */
    public Keyset text(String column) {
        return text(column, "%s");
    }

    /**
     * Then by an expression of text.
     *
     * @param form how the expression is made of a cursor's key, such as {@code lower(%s)}
     */
    public Keyset text(String expression, String form) {
        return and(expression, form, Cursor::text);
    }

    /** Then by a column of whole numbers. */
    public Keyset number(String column) {
        return and(column, "%s", Cursor::number);
    }

    /** Then by a column of ids. */
    public Keyset uuid(String column) {
        return and(column, "%s", Cursor::uuid);
    }

    /** Then by a column of moments. */
    public Keyset instant(String column) {
        return and(column, "%s", (cursor, index) -> cursor.instant(index).atOffset(ZoneOffset.UTC));
    }

    private Keyset and(String expression, String form, KeyReader reader) {
        return new Keyset(
                descending,
                Stream.concat(keys.stream(), Stream.of(new Key(expression, form, reader)))
                        .toList());
    }

    /**
     * The condition on the rows beyond the cursor, in its direction; every row fulfils it when there is none.
     *
     * <p>Of columns of two tables no index understands the comparison of the whole key, but that of its first part.
     */
    public String beyond(@Nullable Cursor cursor) {
        if (cursor == null) {
            return "true";
        }
        var positions = IntStream.range(0, keys.size())
                .mapToObj(index -> keys.get(index).form.formatted(":" + parameter(index)))
                .toList();
        return "(%1$s) %2$s (%3$s) AND %4$s %2$s= %5$s"
                .formatted(
                        each(Key::expression),
                        isReadDownwards(cursor) ? "<" : ">",
                        String.join(", ", positions),
                        keys.getFirst().expression,
                        positions.getFirst());
    }

    /** What to sort by, so that the rows nearest to the cursor come first. */
    public String orderBy(@Nullable Cursor cursor) {
        var way = isReadDownwards(cursor) ? " DESC" : " ASC";
        return each(key -> key.expression + way);
    }

    /**
     * The parameters that the condition reads.
     *
     * @throws dev.keeper.common.problem.Malformed if the cursor is not one of this order
     */
    public Map<String, Object> parameters(@Nullable Cursor cursor) {
        var parameters = new HashMap<String, Object>();
        if (cursor != null) {
            IntStream.range(0, keys.size())
                    .forEach(index -> parameters.put(
                            parameter(index), keys.get(index).reader.read(cursor, index)));
        }
        return parameters;
    }

    private boolean isReadDownwards(@Nullable Cursor cursor) {
        return descending != (cursor != null && cursor.isBackward());
    }

    private String each(Function<Key, String> part) {
        return keys.stream().map(part).collect(Collectors.joining(", "));
    }

    private static String parameter(int index) {
        return "cursorKey" + index;
    }

    private record Key(String expression, String form, KeyReader reader) {}

    @FunctionalInterface
    private interface KeyReader {
        Object read(Cursor cursor, int index);
    }
}
