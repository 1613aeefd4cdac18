package dev.keeper.inventory.reservation;

import dev.keeper.inventory.product.KnownProduct;
import dev.keeper.inventory.vehicle.Vehicle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where else something can be had, for the salesperson who was refused it. */
@Component
class Availabilities {

    private static final int MOST_BRANCHES = 5;

    private final JdbcClient jdbc;

    Availabilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The other branches with enough of a product, most first. */
    List<Refusal.Availability> ofProduct(KnownProduct product, String exceptAt, int quantity) {
        return jdbc
                .sql("""
                        SELECT branch_code AS branch, on_hand - reserved AS quantity FROM stock_levels
                        WHERE product_id = :product AND branch_code <> :branch AND on_hand - reserved >= :quantity
                        ORDER BY 2 DESC, 1 LIMIT :limit
                        """)
                .param("product", product.id())
                .param("branch", exceptAt)
                .param("quantity", quantity)
                .param("limit", MOST_BRANCHES)
                .query(Refusal.Availability.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The branches with cars for sale of the same make, model and year. */
    List<Refusal.Availability> ofVehiclesLike(Vehicle vehicle) {
        return jdbc
                .sql("""
                        SELECT branch_code AS branch, count(*) AS quantity FROM vehicles
                        WHERE lower(make) = :make AND model = :model AND model_year = :year AND id <> :id
                            AND status = 'AVAILABLE' AND list_price IS NOT NULL AND deleted_at IS NULL
                        GROUP BY branch_code ORDER BY 2 DESC, 1 LIMIT :limit
                        """)
                .param("make", vehicle.make().toLowerCase(Locale.ROOT))
                .param("model", vehicle.model())
                .param("year", vehicle.modelYear())
                .param("id", vehicle.id())
                .param("limit", MOST_BRANCHES)
                .query(Refusal.Availability.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
