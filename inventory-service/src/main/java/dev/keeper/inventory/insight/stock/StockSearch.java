package dev.keeper.inventory.insight.stock;

import dev.keeper.common.security.Caller;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.inventory.search.Conditions;
import dev.keeper.inventory.search.Keyset;
import dev.keeper.inventory.search.SearchText;
import dev.keeper.inventory.search.Spelling;
import dev.keeper.inventory.search.Vocabulary;
import dev.keeper.inventory.stock.StockLevelResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the levels of all branches. */
@Service
@Transactional(readOnly = true)
class StockSearch {

    /** Every level with its product and its reorder rule, if it has one. */
    static final String LEVELS = """
            stock_levels level
            JOIN products product ON product.id = level.product_id
            LEFT JOIN reorder_rules rule
                ON rule.product_id = level.product_id AND rule.branch_code = level.branch_code
            """;

    private static final Keyset BY_SKU = Keyset.ascending().text("product.sku").text("level.branch_code");

    private final JdbcClient jdbc;
    private final Spelling spelling;

    StockSearch(JdbcClient jdbc, Spelling spelling) {
        this.jdbc = jdbc;
        this.spelling = spelling;
    }

    Slice<StockLevelResponse> find(StockFilter filter, int limit, @Nullable Cursor cursor, Caller caller) {
        var found = page(filter.conditions(filter.text()), limit, cursor, caller);
        if (!found.items().isEmpty() || filter.text().words().isEmpty()) {
            return found;
        }
        var text = forgive(filter);
        return text.isApproximate()
                ? page(filter.conditions(text), limit, cursor, caller).approximately()
                : found;
    }

    /** The filter's text with similarity allowed for words that no product has. */
    SearchText forgive(StockFilter filter) {
        return spelling.forgive(filter.text(), "products", "search_text", "sku", Vocabulary.NONE);
    }

    private Slice<StockLevelResponse> page(Conditions conditions, int limit, @Nullable Cursor cursor, Caller caller) {
        var rows = read(conditions, cursor, limit + 1, caller);
        return Slice.of(rows, limit, cursor, level -> Cursor.of(level.sku(), level.branch()));
    }

    private List<StockLevelResponse> read(Conditions conditions, @Nullable Cursor cursor, int limit, Caller caller) {
        return jdbc
                .sql("""
                        SELECT product.sku, product.name, product.currency, level.branch_code, level.on_hand,
                            level.reserved, level.incoming, level.average_cost, rule.minimum, rule.target
                        FROM %s WHERE %s AND %s ORDER BY %s LIMIT :limit
                        """.formatted(LEVELS, conditions.sql(), BY_SKU.beyond(cursor), BY_SKU.orderBy(cursor)))
                .params(conditions.parameters())
                .params(BY_SKU.parameters(cursor))
                .param("limit", limit)
                .query((row, number) -> level(row, caller))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static StockLevelResponse level(ResultSet row, Caller caller) throws SQLException {
        var branch = row.getString("branch_code");
        int onHand = row.getInt("on_hand");
        int reserved = row.getInt("reserved");
        return new StockLevelResponse(
                row.getString("sku"),
                row.getString("name"),
                branch,
                onHand,
                reserved,
                row.getInt("incoming"),
                onHand - reserved,
                row.getObject("minimum", Integer.class),
                row.getObject("target", Integer.class),
                StockLevelResponse.cost(
                        row.getBigDecimal("average_cost"),
                        Currency.getInstance(row.getString("currency")),
                        branch,
                        caller));
    }
}
