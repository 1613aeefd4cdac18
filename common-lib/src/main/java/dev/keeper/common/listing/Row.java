package dev.keeper.common.listing;

import dev.keeper.common.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a query, whose values are read as Keeper's types.
 *
 * <p>A null in a column that is read as one without nulls is a mistake of the query and fails at once.
 */
public final class Row {

    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    /** A text. */
    public String text(String column) throws SQLException {
        return present(column, textOrNull(column));
    }

    /** A text, or null. */
    public @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    /** The texts of an array. */
    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** An id. */
    public UUID id(String column) throws SQLException {
        return present(column, idOrNull(column));
    }

    /** An id, or null. */
    public @Nullable UUID idOrNull(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** A whole number. */
    public int integer(String column) throws SQLException {
        return present(column, integerOrNull(column));
    }

    /** A whole number, or null. */
    public @Nullable Integer integerOrNull(String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** A whole number that may be large. */
    public long number(String column) throws SQLException {
        long value = row.getLong(column);
        return present(column, row.wasNull() ? null : value);
    }

    /** Whether the column says true. */
    public boolean is(String column) throws SQLException {
        return row.getBoolean(column);
    }

    /** A decimal number, or null. */
    public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    /** A moment. */
    public Instant instant(String column) throws SQLException {
        return present(column, instantOrNull(column));
    }

    /** A moment, or null. */
    public @Nullable Instant instantOrNull(String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The constant with the name in the column. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    /** The constant with the name in the column, or null. */
    public <E extends Enum<E>> @Nullable E constantOrNull(String column, Class<E> type) throws SQLException {
        var name = textOrNull(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** An amount, in the currency that the column {@code currency} names. */
    public Money money(String column) throws SQLException {
        return present(column, moneyOrNull(column));
    }

    /** An amount in the currency that the column {@code currency} names, or null. */
    public @Nullable Money moneyOrNull(String column) throws SQLException {
        var amount = row.getBigDecimal(column);
        return amount == null ? null : new Money(amount, currency());
    }

    /** The currency that the column {@code currency} names. */
    public Currency currency() throws SQLException {
        return Currency.getInstance(text("currency"));
    }

    private static <V> V present(String column, @Nullable V value) {
        return Objects.requireNonNull(value, () -> column + " is null");
    }
}
