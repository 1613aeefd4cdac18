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
 * The current row of a query, with values in Keeper's types.
 *
 * <p>A null in a column that is read as non-null is a bug in the query and fails at once.
 */
public final class Row {

    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    /** Returns a text. */
    public String text(String column) throws SQLException {
        return present(column, textOrNull(column));
    }

    /** Returns a text, or null. */
    public @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    /** Returns the texts of an array. */
    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Returns an id. */
    public UUID id(String column) throws SQLException {
        return present(column, idOrNull(column));
    }

    /** Returns an id, or null. */
    public @Nullable UUID idOrNull(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** Returns a whole number. */
    public int integer(String column) throws SQLException {
        return present(column, integerOrNull(column));
    }

    /** Returns a whole number, or null. */
    public @Nullable Integer integerOrNull(String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** Returns a 64-bit whole number. */
    public long number(String column) throws SQLException {
        long value = row.getLong(column);
        return present(column, row.wasNull() ? null : value);
    }

    /** Returns a boolean. */
    public boolean is(String column) throws SQLException {
        return row.getBoolean(column);
    }

    /** Returns a decimal number, or null. */
    public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    /** Returns a timestamp. */
    public Instant instant(String column) throws SQLException {
        return present(column, instantOrNull(column));
    }

    /** Returns a timestamp, or null. */
    public @Nullable Instant instantOrNull(String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Returns the enum constant whose name is in the column. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    /** Returns an amount, in the currency from the column {@code currency}. */
    public Money money(String column) throws SQLException {
        return present(column, moneyOrNull(column));
    }

    /** Returns an amount in the currency from the column {@code currency}, or null. */
    public @Nullable Money moneyOrNull(String column) throws SQLException {
        var amount = row.getBigDecimal(column);
        return amount == null ? null : new Money(amount, currency());
    }

    /** Returns the currency from the column {@code currency}. */
    public Currency currency() throws SQLException {
        return Currency.getInstance(text("currency"));
    }

    private static <V> V present(String column, @Nullable V value) {
        return Objects.requireNonNull(value, () -> column + " is null");
    }
}
