package dev.keeper.inventory.reorder.part;

import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.inventory.search.Keyset;
import dev.keeper.inventory.stock.LevelKey;
import dev.keeper.inventory.stock.StockLevel;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares many levels with their rules in one statement, as every change of stock has to, and lists rules. */
@Component
class ReorderRuleTable {

    private static final Keyset BY_SKU = Keyset.ascending().text("product.sku").text("rule.branch_code");

    private final JdbcClient jdbc;

    ReorderRuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers an alert in each rule whose stock became too little, and forgets that of each whose stock recovered.
     *
     * <p>A rule is only ever touched by who has locked its level, so that nobody waits here, and each crossing is found
     * once.
     *
     * @param levels locked, and as they are stored now
     */
    List<Crossing> cross(Collection<StockLevel> levels) {
        return jdbc
                .sql("""
                        UPDATE reorder_rules rule SET alert_id = CASE WHEN level.available <= rule.minimum THEN uuidv7() END
                        FROM unnest(:branches, :products, :availables) AS level (branch_code, product_id, available)
                        WHERE rule.branch_code = level.branch_code AND rule.product_id = level.product_id
                            AND (level.available <= rule.minimum) = (rule.alert_id IS NULL)
                        RETURNING rule.branch_code, rule.product_id, new.alert_id IS NOT NULL AS low,
                            coalesce(new.alert_id, old.alert_id) AS alert_id, level.available, rule.minimum, rule.target
                        """)
                .param("branches", levels.stream().map(StockLevel::branchCode).toArray(String[]::new))
                .param(
                        "products",
                        levels.stream().map(level -> level.product().id()).toArray(UUID[]::new))
                .param("availables", levels.stream().map(StockLevel::available).toArray(Integer[]::new))
                .query((row, number) -> Crossing.from(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The alert that is raised now for the rule of a level, if there is one. */
    Optional<UUID> alertOf(LevelKey level) {
        return jdbc.sql("""
                        SELECT alert_id FROM reorder_rules
                        WHERE branch_code = :branch AND product_id = :product AND alert_id IS NOT NULL
                        """)
                .param("branch", level.branch())
                .param("product", level.productId())
                .query(UUID.class)
                .optional();
    }

    Slice<ReorderRuleResponse> find(@Nullable String branch, int limit, @Nullable Cursor cursor) {
        var rows = jdbc
                .sql("""
                        SELECT rule.branch_code, product.sku, product.name, rule.minimum, rule.target
                        FROM reorder_rules rule JOIN products product ON product.id = rule.product_id
                        WHERE %s%s ORDER BY %s LIMIT :limit
                        """.formatted(
                                BY_SKU.beyond(cursor),
                                branch == null ? "" : " AND rule.branch_code = :branch",
                                BY_SKU.orderBy(cursor)))
                .params(BY_SKU.parameters(cursor))
                .param("branch", branch)
                .param("limit", limit + 1)
                .query((row, number) -> ReorderRuleResponse.from(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, cursor, rule -> Cursor.of(rule.sku(), rule.branch()));
    }
}
