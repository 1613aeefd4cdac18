package dev.keeper.common.listing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list in the database that is filtered, sorted and read page by page, both ways.
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
     * A list whose rows the reader understands.
     *
     * @param select what to read and where from, up to the conditions
     */
    public static <T> PagedQuery<T> of(String select, Keyset<T> order, RowReader<T> reader) {
        return new PagedQuery<>(select, order, statement -> statement.query(Rows.mapper(reader)));
    }

    /**
     * A list whose columns are named like the components of a record.
     *
     * @param select what to read and where from, up to the conditions
     */
    public static <T> PagedQuery<T> of(String select, Keyset<T> order, Class<T> type) {
        return new PagedQuery<>(select, order, statement -> statement.query(type));
    }

    /**
     * One page of what fulfils the conditions.
     *
     * @throws dev.keeper.common.problem.Malformed if the cursor is not one of this list
     */
    public Slice<T> read(JdbcClient jdbc, Conditions conditions, int limit, @Nullable Cursor cursor) {
        var page = order.page(limit, cursor);
        // Pages without filters all have the same best plan, which PostgreSQL keeps only if it knows how few rows are
        // wanted. With filters the best plan depends on their values, and it has to look at them each time.
        var rows = conditions.parameters().isEmpty() ? String.valueOf(page.rows()) : ":limit";
        var statement = jdbc.sql("%s WHERE %s AND %s ORDER BY %s LIMIT %s"
                        .formatted(select, conditions.sql(), page.beyond(), page.orderBy(), rows))
                .params(conditions.parameters())
                .params(page.parameters());
        return page.of(Rows.of(mapping.apply(statement)));
    }
}
