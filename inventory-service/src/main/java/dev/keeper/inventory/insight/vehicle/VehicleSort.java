package dev.keeper.inventory.insight.vehicle;

import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.problem.Malformed;
import java.util.stream.Stream;

/**
 * The sort orders of the car list, each in both directions. Each has an index for all branches and one per branch. The
 * id makes every position unique.
 */
enum VehicleSort {
    NEWEST("newest"),
    CHEAPEST("price"),
    DEAREST("-price"),
    OLDEST_MODEL("year"),
    NEWEST_MODEL("-year"),
    LEAST_DRIVEN("odometer"),
    MOST_DRIVEN("-odometer"),
    SHORTEST_ON_LOT("age"),
    LONGEST_ON_LOT("-age");

    private final String parameter;

    VehicleSort(String parameter) {
        this.parameter = parameter;
    }

    static VehicleSort parse(String parameter) {
        return Stream.of(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "sort is one of newest, price, -price, year, -year, odometer, -odometer, age and -age."));
    }

    /** Returns the query of the list in this order. */
    PagedQuery<VehicleSummary> cars() {
        return PagedQuery.of(
                "SELECT %s FROM vehicles".formatted(VehicleSummary.COLUMNS),
                order().uuid("id", VehicleSummary::id),
                VehicleSummary::from);
    }

    private Keyset<VehicleSummary> order() {
        return switch (this) {
            case NEWEST -> down().instant("acquired_at", VehicleSummary::acquiredAt);
            case CHEAPEST -> up().amount("coalesce(list_price, 'Infinity'::numeric)", car -> priceOr(car, "Infinity"));
            case DEAREST ->
                down().amount("coalesce(list_price, '-Infinity'::numeric)", car -> priceOr(car, "-Infinity"));
            case OLDEST_MODEL -> up().number("model_year", VehicleSummary::modelYear);
            case NEWEST_MODEL -> down().number("model_year", VehicleSummary::modelYear);
            case LEAST_DRIVEN -> up().number(Distance.EXPRESSION, VehicleSort::distance);
            case MOST_DRIVEN -> down().number(Distance.EXPRESSION, VehicleSort::distance);
            case SHORTEST_ON_LOT -> down().instant(VehicleFilter.ON_LOT_SINCE, VehicleSummary::onLotSince);
            case LONGEST_ON_LOT -> up().instant(VehicleFilter.ON_LOT_SINCE, VehicleSummary::onLotSince);
        };
    }

    private static Keyset<VehicleSummary> up() {
        return Keyset.ascending();
    }

    private static Keyset<VehicleSummary> down() {
        return Keyset.descending();
    }

    private static Long distance(VehicleSummary car) {
        return Distance.of(car.odometer());
    }

    private static String priceOr(VehicleSummary car, String unpriced) {
        var price = car.listPrice();
        return price == null ? unpriced : price.amount().toPlainString();
    }
}
