package dev.keeper.inventory.vehicle;

import dev.keeper.common.messaging.Event;
import dev.keeper.common.money.Money;
import dev.keeper.inventory.vehicle.status.Holder;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The visible data of a car after the changes of one transaction: its status, its description, and whether it is for
 * sale.
 *
 * @param previousStatus null for a new car; equals the status if that did not change
 * @param deleted true when it was entered by mistake and deleted
 * @param heldBy the order or hold that has the car
 */
record VehicleStatusChanged(
        UUID vehicleId,
        String vin,
        String stockNumber,
        String branch,
        String make,
        String model,
        int modelYear,
        @Nullable String previousStatus,
        String status,
        boolean forSale,
        @Nullable Boolean deleted,
        @Nullable Money listPrice,
        @Nullable HeldBy heldBy,
        Instant changedAt)
        implements Event {

    static VehicleStatusChanged of(Vehicle vehicle, @Nullable String previousStatus, Instant changedAt) {
        return new VehicleStatusChanged(
                vehicle.id(),
                vehicle.vin(),
                vehicle.stockNumber(),
                vehicle.branchCode(),
                vehicle.make(),
                vehicle.model(),
                vehicle.modelYear(),
                previousStatus,
                vehicle.status().name(),
                vehicle.isForSale(),
                vehicle.isDeleted() ? true : null,
                vehicle.listPrice(),
                HeldBy.of(vehicle.holder()),
                changedAt);
    }

    Lot lot() {
        return new Lot(branch, make, model);
    }

    /** Returns whether branch, status and deletion are the same; a difference needs a movement. */
    boolean isAtSamePlaceAs(VehicleStatusChanged other) {
        return status.equals(other.status) && branch.equals(other.branch) && Objects.equals(deleted, other.deleted);
    }

    @Override
    public String topic() {
        return "keeper.vehicles.v1";
    }

    @Override
    public String type() {
        return "vehicle.status-changed.v1";
    }

    @Override
    public String key() {
        return vehicleId.toString();
    }

    /** The number of the order or hold, its salesperson, and the end of a hold. */
    record HeldBy(
            String reference, String salesperson, @Nullable Instant until) {

        static @Nullable HeldBy of(@Nullable Holder holder) {
            return holder == null ? null : new HeldBy(holder.reference(), holder.salesperson(), holder.until());
        }
    }
}
