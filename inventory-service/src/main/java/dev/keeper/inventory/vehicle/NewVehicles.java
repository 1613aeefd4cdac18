package dev.keeper.inventory.vehicle;

import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.OtherCurrency;
import dev.keeper.inventory.ledger.Cause;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes cars into the stock, one or thousands at a time. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class NewVehicles {

    private final VehicleRepository vehicles;
    private final VehicleChanges changes;
    private final InventorySettings settings;
    private final Clock clock;

    NewVehicles(VehicleRepository vehicles, VehicleChanges changes, InventorySettings settings, Clock clock) {
        this.vehicles = vehicles;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /** The VINs and stock numbers among these that are taken. */
    public Taken findTaken(Collection<String> vins, Collection<String> stockNumbers) {
        var branchesByVin =
                vehicles.findInStock(vins).stream().collect(Collectors.toMap(Vehicle::vin, Vehicle::branchCode));
        return new Taken(branchesByVin, new HashSet<>(vehicles.findTakenStockNumbers(stockNumbers)));
    }

    /**
     * Adds cars that were checked to be new; they can be sold as soon as they have a price.
     *
     * @throws OtherCurrency if an amount is not in the group's currency
     */
    public List<Vehicle> add(List<VehicleDetails> details, Cause cause) {
        details.forEach(this::requireGroupCurrency);
        var numbers = stockNumbers(details);
        var acquiredAt = clock.instant();
        var added = vehicles.saveAll(details.stream()
                .map(detail -> new Vehicle(numbers.next(detail), detail, settings.currency(), acquiredAt))
                .toList());
        changes.changed(
                added, added.stream().map(car -> car.entry().because(cause)).toList());
        return added;
    }

    private StockNumbers stockNumbers(List<VehicleDetails> details) {
        int missing = (int)
                details.stream().filter(detail -> detail.stockNumber() == null).count();
        return new StockNumbers(missing == 0 ? List.of() : vehicles.nextStockNumbers(missing));
    }

    private void requireGroupCurrency(VehicleDetails details) {
        settings.requireCurrency("listPrice", details.listPrice());
        settings.requireCurrency("floorPrice", details.floorPrice());
        settings.requireCurrency("msrp", details.msrp());
        settings.requireCurrency("purchaseCost", details.purchaseCost());
    }

    /** What stands in the way of new cars: the branches of cars in stock by VIN, and taken stock numbers. */
    public record Taken(Map<String, String> branchesByVin, Set<String> stockNumbers) {}

    /** Hands out fresh numbers to cars that come without one. */
    private static final class StockNumbers {

        private final Iterator<Long> fresh;

        StockNumbers(List<Long> fresh) {
            this.fresh = fresh.iterator();
        }

        String next(VehicleDetails details) {
            var given = details.stockNumber();
            return given == null ? "K" + fresh.next() : given;
        }
    }
}
