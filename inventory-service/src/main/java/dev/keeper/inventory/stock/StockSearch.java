package dev.keeper.inventory.stock;

import dev.keeper.common.security.Actor;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the levels of all branches. */
@Service
@Transactional(readOnly = true)
class StockSearch {

    private final JdbcClient jdbc;

    StockSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<StockLevelResponse> find(StockFilter filter, int limit, @Nullable Cursor cursor, Actor actor) {
        var rows = jdbc
                .sql("""
                        SELECT product.sku, product.name, product.currency, level.branch_code, level.on_hand,
                            level.reserved, level.incoming, level.average_cost, rule.minimum, rule.target
                        FROM stock_levels level
                        JOIN products product ON product.id = level.product_id
                        LEFT JOIN reorder_rules rule
                            ON rule.product_id = level.product_id AND rule.branch_code = level.branch_code
                        WHERE (product.sku, level.branch_code) > (:afterSku, :afterBranch)
                            AND %s
                        ORDER BY product.sku, level.branch_code LIMIT :limit
                        """.formatted(filter.conditions()))
                .params(filter.parameters())
                .param("afterSku", cursor == null ? "" : cursor.text(0))
                .param("afterBranch", cursor == null ? "" : cursor.text(1))
                .param("limit", limit + 1)
                .query((row, number) -> level(row, actor))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, level -> Cursor.of(level.sku(), level.branch()));
    }

    private static StockLevelResponse level(ResultSet row, Actor actor) throws SQLException {
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
                        actor));
    }
}
