package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.vin.Vin;
import org.jspecify.annotations.Nullable;

/** What is known about a car when it enters the stock. */
public record VehicleDetails(
        Vin vin,
        @Nullable String stockNumber,
        String branch,
        String make,
        String model,
        @Nullable String trim,
        int modelYear,
        @Nullable String bodyStyle,
        @Nullable String exteriorColor,
        Condition condition,
        Source source,
        TitleStatus titleStatus,
        Odometer odometer,
        @Nullable Money listPrice,
        @Nullable Money floorPrice,
        @Nullable Money purchaseCost,
        @Nullable String notes) {

    /** The form of a stock number. */
    public static final String STOCK_NUMBER = "[A-Z0-9][A-Z0-9-]{0,29}";

    /** The same car, for which Keeper is to find a stock number. */
    public VehicleDetails withoutStockNumber() {
        return new VehicleDetails(
                vin,
                null,
                branch,
                make,
                model,
                trim,
                modelYear,
                bodyStyle,
                exteriorColor,
                condition,
                source,
                titleStatus,
                odometer,
                listPrice,
                floorPrice,
                purchaseCost,
                notes);
    }
}
