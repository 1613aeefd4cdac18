package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.vehicle.specification.Past;
import dev.keeper.inventory.vehicle.specification.Source;
import dev.keeper.inventory.vehicle.specification.Specification;
import dev.keeper.inventory.vehicle.specification.Text;
import dev.keeper.inventory.vin.Vin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a car when it is entered.
 *
 * @param stockNumber given out by Keeper when absent
 * @param status where it is on its way: ordered, in transit, in preparation or available
 * @param acquiredAt now when absent
 * @param firstOnLotAt now when absent and the car is there
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

    /** The form of a stock number. */
    public static final String STOCK_NUMBER = "[A-Z0-9][A-Z0-9-]{0,29}";

    public VehicleDetails {
        plate = Plate.normalised(plate);
        lotSpot = Text.orNull(lotSpot);
        notes = Text.orNull(notes);
        photos = List.copyOf(photos);
    }

    /** A car that is there and ready, of which no more than this is known. */
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

    /** The same car, for which Keeper is to find a stock number. */
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
