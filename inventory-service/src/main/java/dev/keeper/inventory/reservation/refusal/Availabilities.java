package dev.keeper.inventory.reservation.refusal;

import dev.keeper.inventory.part.KnownProduct;
import dev.keeper.inventory.reservation.refusal.Refusal.Availability;
import dev.keeper.inventory.vehicle.Vehicle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The branches that have what a unit of work refused, for the refused salespeople.
 *
 * <p>A refusal receives its list at once; all lists are filled together after the last command. Many requests for a
 * sold-out product or car therefore cost one query and not one per customer.
 */
public final class Availabilities {

    private static final int MOST_BRANCHES = 5;

    private final JdbcClient jdbc;
    private final Map<OfProduct, List<Availability>> products = new LinkedHashMap<>();
    private final Map<LikeVehicle, List<Availability>> vehicles = new LinkedHashMap<>();

    /** Starts with no lists. */
    public Availabilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the list of other branches with enough of a product, filled later. */
    public List<Availability> ofProduct(KnownProduct product, String exceptAt, int quantity) {
        var asked = new OfProduct(product.id(), exceptAt, quantity);
        return Collections.unmodifiableList(products.computeIfAbsent(asked, first -> new ArrayList<>()));
    }

    /** Returns the list of branches with cars for sale of the same make, model and year, filled later. */
    public List<Availability> ofVehiclesLike(Vehicle vehicle) {
        var make = vehicle.make().toLowerCase(Locale.ROOT);
        var asked = new LikeVehicle(vehicle.id(), make, vehicle.model(), vehicle.modelYear());
        return Collections.unmodifiableList(vehicles.computeIfAbsent(asked, first -> new ArrayList<>()));
    }

    /** Fills all lists, with one query about products and one about cars. */
    public void fill() {
        if (!products.isEmpty()) {
            findProducts();
        }
        if (!vehicles.isEmpty()) {
            findVehicles();
        }
    }

    /** Finds the other branches with enough of each product, most units first. */
    private void findProducts() {
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

    /** Finds the branches with cars for sale like each car, most cars first. */
    private void findVehicles() {
        var wanted = List.copyOf(vehicles.keySet());
        jdbc.sql("""
            SELECT position, branch, quantity
            FROM unnest(:ids, :makes, :models, :years)
                WITH ORDINALITY AS asked (id, make, model, year, position),
                LATERAL (SELECT branch_code AS branch, count(*) AS quantity FROM vehicles car
                    WHERE lower(car.make) = asked.make AND car.model = asked.model
                        AND car.model_year = asked.year AND car.id <> asked.id AND %s
                    GROUP BY branch_code ORDER BY 2 DESC, 1 LIMIT :limit) AS other
            ORDER BY position, quantity DESC, branch
            """.formatted(Vehicle.FOR_SALE))
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

    private record OfProduct(UUID product, String exceptAt, int quantity) {}

    private record LikeVehicle(UUID vehicle, String make, String model, int year) {}
}
