package dev.keeper.inventory.vehicle;

import dev.keeper.common.problem.Failure;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** No VIN and no plate is in stock twice, and no stock number is given twice; the database refuses who races past this. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class UniqueNumbers {

    private final VehicleRepository vehicles;

    UniqueNumbers(VehicleRepository vehicles) {
        this.vehicles = vehicles;
    }

    /** The VINs and stock numbers among these that are taken. */
    public Taken findTaken(Collection<String> vins, Collection<String> stockNumbers) {
        var branchesByVin =
                vehicles.findInStock(vins).stream().collect(Collectors.toMap(Vehicle::vin, Vehicle::branchCode));
        return new Taken(branchesByVin, new HashSet<>(vehicles.findTakenStockNumbers(stockNumbers)));
    }

    /**
     * Demands that the numbers of a new car are free.
     *
     * @throws VinInStock if a car in stock has its VIN
     * @throws StockNumberTaken if another car has its stock number
     * @throws PlateTaken if a car in stock has its plate
     */
    public void requireFree(VehicleDetails details) {
        requireVinFree(details.vin().value());
        requireStockNumberFree(details.stockNumber());
        requirePlateFree(details.plate());
    }

    /**
     * Demands that what an edit newly claims is free.
     *
     * @throws StockNumberTaken if another car has the new stock number
     * @throws PlateTaken if a car in stock has the new plate
     */
    public void requireFree(VehicleRecord before, VehicleRecord after) {
        if (!before.stockNumber().equals(after.stockNumber())) {
            requireStockNumberFree(after.stockNumber());
        }
        if (!Objects.equals(before.plate(), after.plate())) {
            requirePlateFree(after.plate());
        }
    }

    /**
     * Demands that a car that was gone is not in stock as another record by now.
     *
     * @throws VinInStock if it is
     * @throws PlateTaken if another car has its plate
     */
    public void requireMayComeBack(Vehicle vehicle) {
        if (vehicle.status().isGone()) {
            requireVinFree(vehicle.vin());
            requirePlateFree(vehicle.toRecord().plate());
        }
    }

    /**
     * Why a car that was gone may not come back, for one who goes on without it: unlike a failure that is thrown, it does not
     * end the transaction.
     */
    public Optional<Failure> reasonAgainstComingBack(Vehicle vehicle) {
        try {
            requireMayComeBack(vehicle);
            return Optional.empty();
        } catch (Failure taken) {
            return Optional.of(taken);
        }
    }

    /**
     * Demands that no car in stock has the VIN.
     *
     * @throws VinInStock if one has
     */
    public void requireVinFree(String vin) {
        vehicles.findInStock(List.of(vin)).stream().findFirst().ifPresent(other -> {
            throw new VinInStock(vin, other.branchCode());
        });
    }

    private void requireStockNumberFree(@Nullable String stockNumber) {
        if (stockNumber != null
                && !vehicles.findTakenStockNumbers(List.of(stockNumber)).isEmpty()) {
            throw new StockNumberTaken(stockNumber);
        }
    }

    private void requirePlateFree(@Nullable String plate) {
        if (plate != null) {
            vehicles.findInStockByPlate(plate).ifPresent(other -> {
                throw new PlateTaken(plate, other);
            });
        }
    }

    /** What stands in the way of new cars: the branches of cars in stock by VIN, and taken stock numbers. */
    public record Taken(Map<String, String> branchesByVin, Set<String> stockNumbers) {}
}
