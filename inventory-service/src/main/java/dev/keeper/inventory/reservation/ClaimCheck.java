package dev.keeper.inventory.reservation;

import dev.keeper.common.problem.Failure;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.part.KnownProduct;
import dev.keeper.inventory.reservation.refusal.Availabilities;
import dev.keeper.inventory.reservation.refusal.Refusal;
import dev.keeper.inventory.stock.LevelKey;
import dev.keeper.inventory.stock.LockedLevels;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.vehicle.LockedVehicles;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.status.Holder;
import dev.keeper.inventory.vehicle.status.VehicleHeld;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the lines of one claim that cannot be reserved, with the reason for each, before anything is changed. */
final class ClaimCheck {

    private final Claim claim;
    private final LockedVehicles vehicles;
    private final LockedLevels levels;
    private final Availabilities elsewhere;
    private final @Nullable Reservation takenOver;
    private final Map<UUID, Integer> heldUnits;
    private final Set<String> seenVins = new HashSet<>();
    private final Map<UUID, Integer> wanted = new HashMap<>();

    /**
     * Checks a claim.
     *
     * @param takenOver the hold whose stock the claim takes over
     */
    ClaimCheck(Claim claim, UnitOfWork work, @Nullable Reservation takenOver) {
        this.claim = claim;
        this.vehicles = work.rows(LockedVehicles.class);
        this.levels = work.rows(LockedLevels.class);
        this.elsewhere = work.rows(LockedReservations.class).availabilities();
        this.takenOver = takenOver;
        this.heldUnits = takenOver == null ? Map.of() : unitsOf(takenOver);
    }

    /** Refuses all lines of a claim that takes over a hold made by another employee or for another customer. */
    static List<Refusal> ofOthers(Claim claim, Reservation hold) {
        var terms = hold.terms();
        var message =
                "Hold %s of %s is for %s. Only %s may place an order with it, for this customer; for everything else "
                                .formatted(
                                        terms.number(),
                                        terms.holderName(),
                                        terms.customer().name(),
                                        terms.holderName())
                        + "ask somebody who may release other people's holds.";
        var until = Objects.requireNonNull(hold.expiresAt());
        var holder = Holder.hold(hold.id(), terms.number(), terms.holderName(), hold.madeAt(), until);
        return claim.lines().stream()
                .map(line -> new Refusal(line.lineId(), "HOLD_OF_OTHERS", message, holder.toString(), until, List.of()))
                .toList();
    }

    /** Returns the refusals of all lines; empty when the whole claim can be granted. */
    List<Refusal> find() {
        return claim.lines().stream().flatMap(line -> check(line).stream()).toList();
    }

    private Optional<Refusal> check(Claim.Line line) {
        var vin = line.vin();
        if (vin == null) {
            return checkProduct(line);
        }
        return seenVins.add(vin)
                ? checkVehicle(line, vehicles.inStock(vin))
                : refused(line, "VEHICLE_TWICE", "Vehicle %s is wanted twice.".formatted(vin));
    }

    private Optional<Refusal> checkVehicle(Claim.Line line, @Nullable Vehicle vehicle) {
        if (vehicle == null) {
            return refused(line, "VEHICLE_NOT_IN_STOCK", "There is no vehicle %s in stock.".formatted(line.vin()));
        }
        try {
            vehicle.requireReservableFor(takenOver == null ? null : takenOver.id());
        } catch (VehicleHeld held) {
            var holder = held.holder();
            return Optional.of(new Refusal(
                    line.lineId(),
                    held.code(),
                    held.detail(),
                    holder.toString(),
                    holder.until(),
                    elsewhere.ofVehiclesLike(vehicle)));
        } catch (Failure broken) {
            return Optional.of(new Refusal(
                    line.lineId(), broken.code(), broken.detail(), null, null, elsewhere.ofVehiclesLike(vehicle)));
        }
        return vehicle.branchCode().equals(claim.branch()) ? Optional.empty() : atOtherBranch(line, vehicle);
    }

    private static Optional<Refusal> atOtherBranch(Claim.Line line, Vehicle vehicle) {
        return Optional.of(new Refusal(
                line.lineId(),
                "VEHICLE_AT_OTHER_BRANCH",
                "Vehicle %s is at branch %s.".formatted(vehicle.vin(), vehicle.branchCode()),
                null,
                null,
                List.of(new Refusal.Availability(vehicle.branchCode(), 1))));
    }

    /** Checks a product line; units of the same product in several lines add up. */
    private Optional<Refusal> checkProduct(Claim.Line line) {
        var product = levels.product(line.sku());
        if (product == null || !product.active()) {
            return refused(line, "UNKNOWN_PRODUCT", "There is no product with the SKU %s.".formatted(line.sku()));
        }
        long total = addUp(product, line.quantity());
        var level = levels.find(new LevelKey(claim.branch(), product.id()));
        if (level == null) {
            return insufficient(
                    line, product, "Branch %s keeps no stock of %s.".formatted(claim.branch(), product.sku()));
        }
        return checkLevel(line, level, total);
    }

    private Optional<Refusal> checkLevel(Claim.Line line, StockLevel level, long total) {
        try {
            level.requireAvailable(Math.toIntExact(Math.min(total, Integer.MAX_VALUE)));
            return Optional.empty();
        } catch (Failure broken) {
            return insufficient(line, level.product(), broken.detail());
        }
    }

    /** Returns the units that the lines so far want, less those already in the hold. */
    private long addUp(KnownProduct product, int quantity) {
        int total = Objects.requireNonNull(wanted.merge(product.id(), quantity, Math::addExact));
        return (long) total - Objects.requireNonNullElse(heldUnits.get(product.id()), 0);
    }

    private static Map<UUID, Integer> unitsOf(Reservation hold) {
        return hold.lines().stream()
                .filter(line -> line.productId() != null)
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNull(line.productId()),
                        Collectors.summingInt(ReservationLine::quantity)));
    }

    private Optional<Refusal> insufficient(Claim.Line line, KnownProduct product, String message) {
        return Optional.of(new Refusal(
                line.lineId(),
                "INSUFFICIENT_STOCK",
                message,
                null,
                null,
                elsewhere.ofProduct(product, claim.branch(), line.quantity())));
    }

    private static Optional<Refusal> refused(Claim.Line line, String code, String message) {
        return Optional.of(new Refusal(line.lineId(), code, message, null, null, List.of()));
    }
}
