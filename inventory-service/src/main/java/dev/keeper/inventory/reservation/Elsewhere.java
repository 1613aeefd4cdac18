package dev.keeper.inventory.reservation;

import dev.keeper.inventory.part.KnownProduct;
import dev.keeper.inventory.reservation.Refusal.Availability;
import dev.keeper.inventory.vehicle.Vehicle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Where else the things are that a group of commands was refused.
 *
 * <p>A refusal receives its list at once, and {@link Availabilities} fills all of them after the last command of the group:
 * a run on what is sold out asks the database once and not once for each customer.
 */
final class Elsewhere {

    private final Map<OfProduct, List<Availability>> products = new LinkedHashMap<>();
    private final Map<LikeVehicle, List<Availability>> vehicles = new LinkedHashMap<>();

    /** The other branches with enough of a product. */
    List<Availability> ofProduct(KnownProduct product, String exceptAt, int quantity) {
        var asked = new OfProduct(product.id(), exceptAt, quantity);
        return Collections.unmodifiableList(products.computeIfAbsent(asked, first -> new ArrayList<>()));
    }

    /** The branches with cars for sale of the same make, model and year. */
    List<Availability> ofVehiclesLike(Vehicle vehicle) {
        var make = vehicle.make().toLowerCase(Locale.ROOT);
        var asked = new LikeVehicle(vehicle.id(), make, vehicle.model(), vehicle.modelYear());
        return Collections.unmodifiableList(vehicles.computeIfAbsent(asked, first -> new ArrayList<>()));
    }

    Map<OfProduct, List<Availability>> products() {
        return products;
    }

    Map<LikeVehicle, List<Availability>> vehicles() {
        return vehicles;
    }

    record OfProduct(UUID product, String exceptAt, int quantity) {}

    record LikeVehicle(UUID vehicle, String make, String model, int year) {}
}
