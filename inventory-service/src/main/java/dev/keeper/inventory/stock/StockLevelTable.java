package dev.keeper.inventory.stock;

import dev.keeper.inventory.part.Catalogue;
import dev.keeper.inventory.part.KnownProduct;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes many levels in one statement, because this is the busiest table of the group. */
@Component
class StockLevelTable {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    StockLevelTable(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** Locks levels in the order of their ids, so that two transactions that need the same levels cannot deadlock. */
    Map<LevelKey, StockLevel> lock(Collection<LevelKey> keys, Collection<KnownProduct> read) {
        var products = productsOf(keys, read);
        var levels = new HashMap<LevelKey, StockLevel>();
        jdbc
                .sql("""
                        SELECT level.id, branch_code, product_id, on_hand, reserved, incoming, average_cost
                        FROM stock_levels level
                        JOIN unnest(:branches, :products) AS wanted (branch_code, product_id)
                            USING (branch_code, product_id)
                        ORDER BY level.id FOR UPDATE OF level
                        """)
                .param("branches", keys.stream().map(LevelKey::branch).toArray(String[]::new))
                .param("products", keys.stream().map(LevelKey::productId).toArray(UUID[]::new))
                .query((row, number) -> level(row, products))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .forEach(level -> levels.put(level.key(), level));
        return levels;
    }

    private Map<UUID, KnownProduct> productsOf(Collection<LevelKey> keys, Collection<KnownProduct> read) {
        var products = new HashMap<UUID, KnownProduct>();
        read.forEach(product -> products.put(product.id(), product));
        var others = keys.stream()
                .map(LevelKey::productId)
                .filter(id -> !products.containsKey(id))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            products.putAll(catalogue.byId(others));
        }
        return products;
    }

    void createMissing(Collection<LevelKey> keys) {
        jdbc.sql("""
                        INSERT INTO stock_levels (id, product_id, branch_code)
                        SELECT uuidv7(), product_id, branch_code
                        FROM unnest(:branches, :products) AS wanted (branch_code, product_id)
                        ORDER BY branch_code, product_id
                        ON CONFLICT (branch_code, product_id) DO NOTHING
                        """)
                .param("branches", keys.stream().map(LevelKey::branch).toArray(String[]::new))
                .param("products", keys.stream().map(LevelKey::productId).toArray(UUID[]::new))
                .update();
    }

    void store(List<StockLevel> levels) {
        jdbc.sql("""
                        UPDATE stock_levels level
                        SET on_hand = changed.on_hand, reserved = changed.reserved, average_cost = changed.average_cost
                        FROM unnest(:ids, :onHand, :reserved, :costs) AS changed (id, on_hand, reserved, average_cost)
                        WHERE level.id = changed.id
                        """)
                .param("ids", levels.stream().map(StockLevel::id).toArray(UUID[]::new))
                .param("onHand", levels.stream().map(StockLevel::onHand).toArray(Integer[]::new))
                .param("reserved", levels.stream().map(StockLevel::reserved).toArray(Integer[]::new))
                .param("costs", levels.stream().map(StockLevel::averageCost).toArray(BigDecimal[]::new))
                .update();
    }

    private static StockLevel level(ResultSet row, Map<UUID, KnownProduct> products) throws SQLException {
        return new StockLevel(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(products.get(row.getObject("product_id", UUID.class))),
                row.getString("branch_code"),
                row.getInt("on_hand"),
                row.getInt("reserved"),
                row.getInt("incoming"),
                row.getBigDecimal("average_cost"));
    }
}
