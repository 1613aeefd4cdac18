package dev.keeper.inventory.reservation;

import dev.keeper.inventory.reservation.Elsewhere.LikeVehicle;
import dev.keeper.inventory.reservation.Elsewhere.OfProduct;
import dev.keeper.inventory.reservation.Refusal.Availability;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds where else something can be had, for the salespeople who were refused it. */
@Component
class Availabilities {

    private static final int MOST_BRANCHES = 5;

    private final JdbcClient jdbc;

    Availabilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills in all that was asked for, with one query about products and one about cars. */
    void fillIn(Elsewhere elsewhere) {
        if (!elsewhere.products().isEmpty()) {
            findProducts(elsewhere.products());
        }
        if (!elsewhere.vehicles().isEmpty()) {
            findVehicles(elsewhere.vehicles());
        }
    }

    /** The other branches with enough of each product, most first. */
    private void findProducts(Map<OfProduct, List<Availability>> products) {
        var wanted = List.copyOf(products.keySet());
        jdbc.sql("""
            SELECT position, branch, quantity
            FROM unnest(:products, :branches, :quantities)
                WITH ORDINALITY AS asked (product_id, except_at, wanted, position),
                LATERAL (SELECT branch_code AS branch, on_hand - reserved AS quantity FROM stock_levels level
                    WHERE level.product_id = asked.product_id AND branch_code <> except_at
                        AND on_hand - reserved >= wanted
                    ORDER BY 2 DESC, 1 LIMIT :limit) AS other
            ORDER BY position, quantity DESC, branch
            """)
                .param("products", wanted.stream().map(OfProduct::product).toArray(UUID[]::new))
                .param("branches", wanted.stream().map(OfProduct::exceptAt).toArray(String[]::new))
                .param("quantities", wanted.stream().map(OfProduct::quantity).toArray(Integer[]::new))
                .param("limit", MOST_BRANCHES)
                .query(into(List.copyOf(products.values())));
    }

    /** The branches with cars for sale like each car, most first. */
    private void findVehicles(Map<LikeVehicle, List<Availability>> vehicles) {
        var wanted = List.copyOf(vehicles.keySet());
        jdbc.sql("""
            SELECT position, branch, quantity
            FROM unnest(:ids, :makes, :models, :years)
                WITH ORDINALITY AS asked (id, make, model, year, position),
                LATERAL (SELECT branch_code AS branch, count(*) AS quantity FROM vehicles car
                    WHERE lower(car.make) = asked.make AND car.model = asked.model
                        AND car.model_year = asked.year AND car.id <> asked.id
                        AND status = 'AVAILABLE' AND list_price IS NOT NULL AND deleted_at IS NULL
                    GROUP BY branch_code ORDER BY 2 DESC, 1 LIMIT :limit) AS other
            ORDER BY position, quantity DESC, branch
            """)
                .param("ids", wanted.stream().map(LikeVehicle::vehicle).toArray(UUID[]::new))
                .param("makes", wanted.stream().map(LikeVehicle::make).toArray(String[]::new))
                .param("models", wanted.stream().map(LikeVehicle::model).toArray(String[]::new))
                .param("years", wanted.stream().map(LikeVehicle::year).toArray(Integer[]::new))
                .param("limit", MOST_BRANCHES)
                .query(into(List.copyOf(vehicles.values())));
    }

    private static RowCallbackHandler into(List<List<Availability>> lists) {
        return row -> lists.get(row.getInt("position") - 1)
                .add(new Availability(row.getString("branch"), row.getInt("quantity")));
    }
}
