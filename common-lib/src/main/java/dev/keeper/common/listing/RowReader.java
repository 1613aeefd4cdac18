package dev.keeper.common.listing;

import java.sql.SQLException;

/**
 * Converts a row.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface RowReader<T> {

    /** Converts the current row. */
    T read(Row row) throws SQLException;
}
