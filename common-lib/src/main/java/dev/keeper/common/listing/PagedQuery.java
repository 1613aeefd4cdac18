package dev.keeper.common.listing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A filtered and sorted list in the database that is paged in both directions.
 *
 * @param <T> an item of the list
 */
public final class PagedQuery<T> {

    private final String select;
    private final Keyset<T> order;
    private final Function<JdbcClient.StatementSpec, JdbcClient.MappedQuerySpec<T>> mapping;

    private PagedQuery(
            String select, Keyset<T> order, Function<JdbcClient.StatementSpec, JdbcClient.MappedQuerySpec<T>> mapping) {
        this.select = select;
        this.order = order;
        this.mapping = mapping;
    }

    /**
     * Creates a list whose rows are read by the reader.
     *
     * @param select the query up to its conditions
     */
    public static <T> PagedQuery<T> of(String select, Keyset<T> order, RowReader<T> reader) {
        return new PagedQuery<>(select, order, statement -> statement.query(Rows.mapper(reader)));
    }

    /**
     * Creates a list whose columns are named like the components of a record.
     *
     * @param select the query up to its conditions
     */
    public static <T> PagedQuery<T> of(String select, Keyset<T> order, Class<T> type) {
        return new PagedQuery<>(select, order, statement -> statement.query(type));
    }

    /**
     * Reads one page of the rows that fulfil the conditions.
     *
     * @throws dev.keeper.common.problem.Malformed if the cursor belongs to another list
     */
    public Slice<T> read(JdbcClient jdbc, Conditions conditions, int limit, @Nullable Cursor cursor) {
        var page = order.page(limit, cursor);
        // All pages without filters share one best plan. PostgreSQL only keeps it if the statement contains the number
        // of rows. With filters the best plan depends on their values, so PostgreSQL has to plan each query.
        var rows = conditions.parameters().isEmpty() ? String.valueOf(page.rows()) : ":limit";
        var statement = jdbc.sql("%s WHERE %s AND %s ORDER BY %s LIMIT %s"
                        .formatted(select, conditions.sql(), page.beyond(), page.orderBy(), rows))
                .params(conditions.parameters())
                .params(page.parameters());
        return page.of(Rows.of(mapping.apply(statement)));
    }
}
