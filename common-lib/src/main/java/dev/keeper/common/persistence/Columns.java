package dev.keeper.common.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as one array per column, for statements that read them with {@code unnest}.
 *
 * <p>Any number of rows uses the same statement with the same few parameters, so that it is parsed only once.
 *
 * @param <T> the source of a row
 */
public final class Columns<T> {

    private final List<T> rows;
    private final Map<String, Object> arrays = new HashMap<>();

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    /** Starts without columns. */
    public static <T> Columns<T> of(Collection<? extends T> rows) {
        return new Columns<>(List.copyOf(rows));
    }

    /** Adds a text column. */
    public Columns<T> texts(String name, Function<? super T, @Nullable String> text) {
        return column(name, text, String[]::new);
    }

    /** Adds a column of ids. */
    public Columns<T> ids(String name, Function<? super T, @Nullable UUID> id) {
        return column(name, id, UUID[]::new);
    }

    /** Adds a column of whole numbers. */
    public Columns<T> integers(String name, ToIntFunction<? super T> number) {
        return column(name, number::applyAsInt, Integer[]::new);
    }

    /** Adds a column of amounts. */
    public Columns<T> amounts(String name, Function<? super T, @Nullable BigDecimal> amount) {
        return column(name, amount, BigDecimal[]::new);
    }

    /** Adds a column of timestamps, as texts that the statement must cast to {@code timestamptz}. */
    public Columns<T> moments(String name, Function<? super T, @Nullable Instant> moment) {
        return texts(name, row -> textOf(moment.apply(row)));
    }

    /** Returns the arrays by name, as parameters of a statement. */
    public Map<String, Object> arrays() {
        return Map.copyOf(arrays);
    }

    private <V> Columns<T> column(
            String name, Function<? super T, ? extends @Nullable V> value, IntFunction<@Nullable V[]> array) {
        arrays.put(name, rows.stream().map(value).toArray(array));
        return this;
    }

    private static @Nullable String textOf(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
