package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.common.security.Actor;
import dev.keeper.inventory.InventoryPermissions;
import dev.keeper.inventory.vin.DecodedVin;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A car with everything that the reader may see.
 *
 * @param forSale whether a customer can have it now
 * @param floorPrice the lowest price without approval, for those who may see costs
 * @param purchaseCost what the group paid, for those who may see costs
 * @param heldBy the order that has the car
 */
record VehicleResponse(
        UUID id,
        @Schema(example = "5XYZT3LB1EG147684") String vin,
        @Schema(example = "K100001") String stockNumber,
        @Schema(example = "PHL") String branch,
        @Schema(example = "Hyundai") String make,
        @Schema(example = "Santa Fe") String model,
        @Nullable String trim,
        int modelYear,
        @Nullable String bodyStyle,
        @Nullable String exteriorColor,
        Condition condition,
        VehicleStatus status,
        Source source,
        TitleStatus titleStatus,
        Odometer odometer,
        @Nullable Money listPrice,
        @Nullable Money floorPrice,
        @Nullable Money purchaseCost,
        @Nullable String notes,
        Instant acquiredAt,
        @Nullable Instant soldAt,
        boolean forSale,
        @Nullable Holder heldBy,
        DecodedVin decodedVin) {

    static VehicleResponse from(Vehicle vehicle, DecodedVin decodedVin, Actor reader) {
        boolean seesCosts = InventoryPermissions.SEE_VEHICLE_COSTS.isGrantedTo(reader, vehicle.branchCode());
        return new VehicleResponse(
                vehicle.id(),
                vehicle.vin(),
                vehicle.stockNumber(),
                vehicle.branchCode(),
                vehicle.make(),
                vehicle.model(),
                vehicle.trim(),
                vehicle.modelYear(),
                vehicle.bodyStyle(),
                vehicle.exteriorColor(),
                vehicle.condition(),
                vehicle.status(),
                vehicle.source(),
                vehicle.titleStatus(),
                vehicle.odometer(),
                vehicle.listPrice(),
                seesCosts ? vehicle.floorPrice() : null,
                seesCosts ? vehicle.purchaseCost() : null,
                vehicle.notes(),
                vehicle.acquiredAt(),
                vehicle.soldAt(),
                vehicle.isForSale(),
                vehicle.holder(),
                decodedVin);
    }
}
