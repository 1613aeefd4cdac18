package dev.keeper.common.listing;

import java.sql.SQLException;

/**
 * Makes something of a row.
 *
 * @param <T> what is made of it
 */
@FunctionalInterface
public interface RowReader<T> {

    /** What the row says. */
    T read(Row row) throws SQLException;
}
