package dev.keeper.inventory.vehicle;

import dev.keeper.common.problem.Failure;
import dev.keeper.inventory.vehicle.number.PlateTaken;
import dev.keeper.inventory.vehicle.number.StockNumberTaken;
import dev.keeper.inventory.vehicle.number.VinInStock;
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

/**
 * Checks that VINs and plates are unique in stock and stock numbers unique overall. Constraints refuse requests that
 * race past these checks.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class UniqueNumbers {

    private final VehicleRepository vehicles;

    UniqueNumbers(VehicleRepository vehicles) {
        this.vehicles = vehicles;
    }

    /** Returns which of these VINs and stock numbers are taken. */
    public Taken findTaken(Collection<String> vins, Collection<String> stockNumbers) {
        var branchesByVin =
                vehicles.findInStock(vins).stream().collect(Collectors.toMap(Vehicle::vin, Vehicle::branchCode));
        return new Taken(branchesByVin, new HashSet<>(vehicles.findTakenStockNumbers(stockNumbers)));
    }

    /**
     * Checks that the numbers of a new car are free.
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
     * Checks that the numbers that an edit changes are free.
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
     * Checks that a car that left the stock can return, because no other record has its numbers.
     *
     * @throws VinInStock if another record of the car is in stock
     * @throws PlateTaken if another car has its plate
     */
    public void requireMayComeBack(Vehicle vehicle) {
        if (vehicle.status().isGone()) {
            requireVinFree(vehicle.vin());
            requirePlateFree(vehicle.toRecord().plate());
        }
    }

    /**
     * Returns the reason why a car that left the stock cannot return. Unlike a thrown failure, it does not roll back
     * the transaction, so the caller can continue without the car.
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
     * Checks that no car in stock has the VIN.
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
                throw new PlateTaken(plate, other.named(), other.stockNumber(), other.branchCode());
            });
        }
    }

    /** The numbers that new cars cannot have: VINs of cars in stock, with their branches, and used stock numbers. */
    public record Taken(Map<String, String> branchesByVin, Set<String> stockNumbers) {}
}
