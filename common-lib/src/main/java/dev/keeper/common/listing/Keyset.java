package dev.keeper.common.listing;

import dev.keeper.common.problem.Malformed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sort order of a list that is paged in both directions, by columns that together are unique.
 *
 * <p>The order is declared once. From it and the cursor's direction follow the rows beyond a cursor, their order, and
 * the cursor of an item.
 *
 * @param <T> an item of the list
 */
public final class Keyset<T> {

    private static final Pattern AMOUNT = Pattern.compile("-?(Infinity|\\d{1,15}(\\.\\d{1,4})?)");

    private final boolean descending;
    private final List<Key<T>> keys;

    private Keyset(boolean descending, List<Key<T>> keys) {
        this.descending = descending;
        this.keys = keys;
    }

    /** Starts an ascending order. */
    public static <T> Keyset<T> ascending() {
        return new Keyset<>(false, List.of());
    }

    /** Starts a descending order. */
    public static <T> Keyset<T> descending() {
        return new Keyset<>(true, List.of());
    }

    /** Sorts next by a text column. */
    public Keyset<T> text(String column, Function<T, String> key) {
        return text(column, "%s", key);
    }

    /**
     * Sorts next by a text expression.
     *
     * @param form the same expression for a cursor's key, such as {@code lower(%s)}
     */
    public Keyset<T> text(String expression, String form, Function<T, String> key) {
        return and(expression, form, key, Cursor::text);
    }

    /** Sorts next by a column of whole numbers. */
    public Keyset<T> number(String column, Function<T, ? extends Number> key) {
        return and(column, "%s", key, Cursor::number);
    }

    /**
     * Sorts next by a column of decimal numbers.
     *
     * @param key in plain notation, or {@code Infinity} with or without a sign
     */
    public Keyset<T> amount(String column, Function<T, String> key) {
        // The key is text because java.math.BigDecimal has no infinity; PostgreSQL casts it.
        return and(column, "%s::numeric", key, Keyset::amountIn);
    }

    /** Sorts next by a column of ids. */
    public Keyset<T> uuid(String column, Function<T, UUID> key) {
        return and(column, "%s", key, Cursor::uuid);
    }

    /** Sorts next by a column of timestamps. */
    public Keyset<T> instant(String column, Function<T, Instant> key) {
        return and(column, "%s", key, (cursor, index) -> cursor.instant(index).atOffset(ZoneOffset.UTC));
    }

    private Keyset<T> and(String expression, String form, Function<T, ?> key, KeyReader reader) {
        return new Keyset<>(
                descending,
                Stream.concat(keys.stream(), Stream.of(new Key<T>(expression, form, key, reader)))
                        .toList());
    }

    private static String amountIn(Cursor cursor, int index) {
        var text = cursor.text(index);
        if (!AMOUNT.matcher(text).matches()) {
            throw new Malformed("The cursor is not one that a page's links carry.");
        }
        return text;
    }

    /** Returns the page that starts at the cursor or, read backwards, ends there; without a cursor the first page. */
    public KeysetPage<T> page(int limit, @Nullable Cursor cursor) {
        return new KeysetPage<>(this, limit, cursor);
    }

    /** Returns the position of an item. */
    Cursor cursorAt(T item) {
        return Cursor.of(keys.stream().map(key -> key.key.apply(item)).toArray());
    }

    /**
     * Returns the condition for the rows beyond the cursor, in its direction; without a cursor it is always true.
     *
     * <p>If the columns belong to two tables, no index supports the comparison of the whole key, only that of its first
     * part.
     */
    String beyond(@Nullable Cursor cursor) {
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

    /** Returns the sort order that puts the rows nearest to the cursor first. */
    String orderBy(@Nullable Cursor cursor) {
        var way = isReadDownwards(cursor) ? " DESC" : " ASC";
        return each(key -> key.expression + way);
    }

    /**
     * Returns the parameters of the condition.
     *
     * @throws Malformed if the cursor belongs to another order
     */
    Map<String, Object> parameters(@Nullable Cursor cursor) {
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

    private String each(Function<Key<T>, String> part) {
        return keys.stream().map(part).collect(Collectors.joining(", "));
    }

    private static String parameter(int index) {
        return "cursorKey" + index;
    }

    private record Key<T>(String expression, String form, Function<T, ?> key, KeyReader reader) {}

    @FunctionalInterface
    private interface KeyReader {
        Object read(Cursor cursor, int index);
    }
}
