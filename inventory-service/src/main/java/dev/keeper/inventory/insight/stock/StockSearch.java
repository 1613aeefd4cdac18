package dev.keeper.inventory.insight.stock;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Row;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.listing.search.SearchText;
import dev.keeper.common.listing.search.Spelling;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.stock.StockLevelResponse;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the stock levels of all branches. */
@Service
@Transactional(readOnly = true)
class StockSearch {

    /** Every level with its product, and with its reorder rule if there is one. */
    static final String LEVELS = """
            stock_levels level
            JOIN products product ON product.id = level.product_id
            LEFT JOIN reorder_rules rule
                ON rule.product_id = level.product_id AND rule.branch_code = level.branch_code
            """;

    private static final String SELECT = """
            SELECT product.sku, product.name, product.currency, level.branch_code, level.on_hand, level.reserved,
                level.incoming, level.average_cost, rule.minimum, rule.target
            FROM
            """ + LEVELS;

    private static final Keyset<StockLevelResponse> BY_SKU = Keyset.<StockLevelResponse>ascending()
            .text("product.sku", StockLevelResponse::sku)
            .text("level.branch_code", StockLevelResponse::branch);

    private final JdbcClient jdbc;
    private final Spelling spelling;

    StockSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.spelling = Spelling.of(jdbc, "products", "search_text", "sku");
    }

    Slice<StockLevelResponse> find(StockFilter filter, int limit, @Nullable Cursor cursor, Caller caller) {
        var levels = PagedQuery.of(SELECT, BY_SKU, row -> level(row, caller));
        return spelling.find(filter.text(), text -> levels.read(jdbc, filter.conditions(text), limit, cursor));
    }

    /** Returns the filter's search text, with similar words for those that no product has. */
    SearchText forgive(StockFilter filter) {
        return spelling.forgive(filter.text());
    }

    private static StockLevelResponse level(Row row, Caller caller) throws SQLException {
        var branch = row.text("branch_code");
        int onHand = row.integer("on_hand");
        int reserved = row.integer("reserved");
        return new StockLevelResponse(
                row.text("sku"),
                row.text("name"),
                branch,
                onHand,
                reserved,
                row.integer("incoming"),
                onHand - reserved,
                row.integerOrNull("minimum"),
                row.integerOrNull("target"),
                StockLevelResponse.cost(row.decimalOrNull("average_cost"), row.currency(), branch, caller));
    }
}
