package dev.keeper.common.listing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the rows of a query; none of them is null. */
public final class Rows {

    private Rows() {}

    /** All rows of a query. */
    public static <T> List<T> of(JdbcClient.MappedQuerySpec<T> query) {
        return query.list().stream().map(Objects::requireNonNull).toList();
    }

    /** All rows of a query, each as the reader understands it. */
    public static <T> List<T> of(JdbcClient.StatementSpec statement, RowReader<T> reader) {
        return of(statement.query(mapper(reader)));
    }

    /** The only row of a query, if there is one. */
    public static <T> Optional<T> one(JdbcClient.StatementSpec statement, RowReader<T> reader) {
        return statement.query(mapper(reader)).optional();
    }

    /** The reader in the form that Spring calls. */
    public static <T> RowMapper<T> mapper(RowReader<T> reader) {
        return (row, number) -> reader.read(new Row(row));
    }
}
