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
 * The order of a list that is read page by page, both ways: by columns that together are unique.
 *
 * <p>A list says its order once: which rows lie beyond a cursor, which of them come first, and which cursor stands at an
 * item follow from that and from the cursor's direction.
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

    /** From the least key on. */
    public static <T> Keyset<T> ascending() {
        return new Keyset<>(false, List.of());
    }

    /** From the greatest key on. */
    public static <T> Keyset<T> descending() {
        return new Keyset<>(true, List.of());
    }

    /** Then by a column of text. */
    public Keyset<T> text(String column, Function<T, String> key) {
        return text(column, "%s", key);
    }

    /**
     * Then by an expression of text.
     *
     * @param form how the expression is made of a cursor's key, such as {@code lower(%s)}
     */
    public Keyset<T> text(String expression, String form, Function<T, String> key) {
        return and(expression, form, key, Cursor::text);
    }

    /** Then by a column of whole numbers. */
    public Keyset<T> number(String column, Function<T, ? extends Number> key) {
        return and(column, "%s", key, Cursor::number);
    }

    /**
     * Then by a column of decimal numbers.
     *
     * @param key in plain notation, or {@code Infinity} with or without a sign
     */
    public Keyset<T> amount(String column, Function<T, String> key) {
        // As text, because java.math.BigDecimal has no infinity; PostgreSQL casts it.
        return and(column, "%s::numeric", key, Keyset::amountIn);
    }

    /** Then by a column of ids. */
    public Keyset<T> uuid(String column, Function<T, UUID> key) {
        return and(column, "%s", key, Cursor::uuid);
    }

    /** Then by a column of moments. */
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

    /** The page of at most so many items that begins, or read backwards ends, at the cursor; the first without one. */
    public KeysetPage<T> page(int limit, @Nullable Cursor cursor) {
        return new KeysetPage<>(this, limit, cursor);
    }

    /** The position of an item. */
    Cursor cursorAt(T item) {
        return Cursor.of(keys.stream().map(key -> key.key.apply(item)).toArray());
    }

    /**
     * The condition on the rows beyond the cursor, in its direction; every row fulfils it when there is none.
     *
     * <p>Of columns of two tables no index understands the comparison of the whole key, but that of its first part.
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

    /** What to sort by, so that the rows nearest to the cursor come first. */
    String orderBy(@Nullable Cursor cursor) {
        var way = isReadDownwards(cursor) ? " DESC" : " ASC";
        return each(key -> key.expression + way);
    }

    /**
     * The parameters that the condition reads.
     *
     * @throws Malformed if the cursor is not one of this order
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
