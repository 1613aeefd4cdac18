package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.vehicle.specification.Past;
import dev.keeper.inventory.vehicle.specification.Source;
import dev.keeper.inventory.vehicle.specification.Specification;
import dev.keeper.inventory.vehicle.specification.Text;
import dev.keeper.inventory.vehicle.status.VehicleStatus;
import dev.keeper.inventory.vin.Vin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The details of a car at its entry.
 *
 * @param stockNumber generated when absent
 * @param status ORDERED, IN_TRANSIT, PREPARATION or AVAILABLE
 * @param acquiredAt now when absent
 * @param firstOnLotAt now when absent, if the car is on hand
 */
public record VehicleDetails(
        Vin vin,
        @Nullable String stockNumber,
        String branch,
        VehicleStatus status,
        @Nullable String plate,
        @Nullable String lotSpot,
        Specification specification,
        Past past,
        Source source,
        @Nullable Money listPrice,
        @Nullable Money floorPrice,
        @Nullable Money msrp,
        @Nullable Money purchaseCost,
        @Nullable Instant acquiredAt,
        @Nullable Instant firstOnLotAt,
        @Nullable String notes,
        List<String> photos) {

    public VehicleDetails {
        lotSpot = Text.orNull(lotSpot);
        notes = Text.orNull(notes);
        photos = List.copyOf(photos);
    }

    /** Returns the details of an available car of which only these facts are known. */
    public static VehicleDetails available(
            Vin vin,
            @Nullable String stockNumber,
            String branch,
            Specification specification,
            Past past,
            Source source,
            @Nullable Money listPrice) {
        return new VehicleDetails(
                vin,
                stockNumber,
                branch,
                VehicleStatus.AVAILABLE,
                null,
                null,
                specification,
                past,
                source,
                listPrice,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** Returns a copy without stock number, so that one is generated. */
    public VehicleDetails withoutStockNumber() {
        return new VehicleDetails(
                vin,
                null,
                branch,
                status,
                plate,
                lotSpot,
                specification,
                past,
                source,
                listPrice,
                floorPrice,
                msrp,
                purchaseCost,
                acquiredAt,
                firstOnLotAt,
                notes,
                photos);
    }
}
