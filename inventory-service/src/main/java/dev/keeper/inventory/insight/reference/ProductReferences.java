package dev.keeper.inventory.insight.reference;

import dev.keeper.common.listing.Rows;
import dev.keeper.inventory.part.use.ProductUse;
import dev.keeper.inventory.part.use.ProductUses;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the stock, reservations and alerts that refer to a product. */
@Component
class ProductReferences implements ProductUses {

    private static final int MOST_NAMED = 20;

    private final JdbcClient jdbc;

    ProductReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(UUID productId) {
        jdbc.sql("SELECT id FROM stock_levels WHERE product_id = :product ORDER BY id FOR UPDATE")
                .param("product", productId)
                .query(UUID.class)
                .list();
        jdbc.sql("SELECT id FROM products WHERE id = :product FOR UPDATE")
                .param("product", productId)
                .query(UUID.class)
                .single();
    }

    @Override
    public List<ProductUse> of(UUID productId) {
        return Rows.of(jdbc.sql("""
                        SELECT 'STOCK' AS kind, branch_code AS branch,
                            format('%s on hand, %s reserved, %s incoming', on_hand, reserved, incoming) AS detail
                        FROM stock_levels
                        WHERE product_id = :product AND (on_hand > 0 OR reserved > 0 OR incoming > 0)
                        UNION ALL
                        SELECT 'RESERVATION', branch_code, CASE WHEN order_number IS NULL
                            THEN 'hold ' || hold_number ELSE 'order ' || order_number END
                        FROM reservations WHERE status = 'ACTIVE' AND id IN
                            (SELECT reservation_id FROM reservation_lines WHERE product_id = :product)
                        UNION ALL
                        SELECT 'ALERT', branch_code, format('low-stock alert below %s', minimum + 1)
                        FROM reorder_rules WHERE product_id = :product AND alert_id IS NOT NULL
                        LIMIT :limit
                        """)
                .param("product", productId)
                .param("limit", MOST_NAMED)
                .query(ProductUse.class));
    }
}
