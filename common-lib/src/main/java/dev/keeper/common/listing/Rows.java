package dev.keeper.common.listing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the rows of a query; none of them may be null. */
public final class Rows {

    private Rows() {}

    /** Returns all rows of a query. */
    public static <T> List<T> of(JdbcClient.MappedQuerySpec<T> query) {
        return query.list().stream().map(Objects::requireNonNull).toList();
    }

    /** Returns all rows of a query, converted by the reader. */
    public static <T> List<T> of(JdbcClient.StatementSpec statement, RowReader<T> reader) {
        return of(statement.query(mapper(reader)));
    }

    /** Returns the only row of a query, or empty. */
    public static <T> Optional<T> one(JdbcClient.StatementSpec statement, RowReader<T> reader) {
        return statement.query(mapper(reader)).optional();
    }

    /** Adapts the reader to Spring's interface. */
    public static <T> RowMapper<T> mapper(RowReader<T> reader) {
        return (row, number) -> reader.read(new Row(row));
    }
}
