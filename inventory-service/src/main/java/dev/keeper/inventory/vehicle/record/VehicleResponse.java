package dev.keeper.inventory.vehicle.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keeper.common.money.Money;
import dev.keeper.common.web.EntityTag;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.specification.Condition;
import dev.keeper.inventory.vehicle.specification.Drivetrain;
import dev.keeper.inventory.vehicle.specification.Fuel;
import dev.keeper.inventory.vehicle.specification.Odometer;
import dev.keeper.inventory.vehicle.specification.OilChange;
import dev.keeper.inventory.vehicle.specification.Source;
import dev.keeper.inventory.vehicle.specification.TitleStatus;
import dev.keeper.inventory.vehicle.specification.Transmission;
import dev.keeper.inventory.vehicle.status.Holder;
import dev.keeper.inventory.vehicle.status.VehicleStatus;
import dev.keeper.inventory.vin.DecodedVin;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A car as the reader may see it.
 *
 * @param version the value of the entity tag
 * @param forSale whether a customer can buy it now
 * @param plate in capitals, without spaces, dashes and dots
 * @param floorPrice the lowest price without approval, for readers who may see costs
 * @param purchaseCost the price that the group paid, for readers who may see costs
 * @param extraCosts the costs besides the purchase, for readers who may see costs
 * @param totalCost the sum of both, for readers who may see costs, once the purchase cost is known
 * @param heldBy the order or hold that has the car
 */
public record VehicleResponse(
        @JsonIgnore long version,
        UUID id,
        @Schema(example = "5XYZT3LB1EG147684") String vin,
        @Schema(example = "K100001") String stockNumber,
        @Schema(example = "PHL") String branch,
        @Schema(example = "KBC4821") @Nullable String plate,
        @Schema(example = "A-12") @Nullable String lotSpot,
        @Schema(example = "Hyundai") String make,
        @Schema(example = "Santa Fe") String model,
        @Schema(example = "Sport") @Nullable String trim,
        @Schema(example = "2014") int modelYear,
        @Schema(example = "SUV") @Nullable String bodyStyle,
        @Nullable Fuel fuel,
        @Nullable Transmission transmission,
        @Nullable Drivetrain drivetrain,
        @Schema(example = "silver") @Nullable String exteriorColor,
        @Schema(example = "black") @Nullable String interiorColor,
        Condition condition,
        VehicleStatus status,
        Source source,
        TitleStatus titleStatus,
        Odometer odometer,
        @Nullable String knownIncidents,
        @Nullable OilChange lastOilChange,
        @Nullable Money listPrice,
        @Nullable Money floorPrice,
        @Nullable Money msrp,
        @Nullable Money purchaseCost,
        @Nullable Money extraCosts,
        @Nullable Money totalCost,
        @Nullable String notes,

        @Schema(example = "[\"https://photos.example.com/k100001/front.jpg\"]")
        List<String> photos,

        Instant acquiredAt,
        @Nullable Instant firstOnLotAt,
        @Nullable Instant soldAt,
        @Nullable Instant deliveredAt,
        boolean forSale,
        @Nullable Holder heldBy,
        DecodedVin decodedVin) {

    /** Returns the car with its entity tag. */
    public ResponseEntity<VehicleResponse> asAnswer() {
        return ResponseEntity.ok().eTag(EntityTag.of(version)).body(this);
    }

    static VehicleResponse from(Vehicle vehicle, DecodedVin decodedVin, Costs costs) {
        var entry = vehicle.toRecord();
        var specification = entry.specification();
        var past = entry.past();
        var milestones = vehicle.milestones();
        return new VehicleResponse(
                vehicle.version(),
                vehicle.id(),
                vehicle.vin(),
                vehicle.stockNumber(),
                vehicle.branchCode(),
                entry.plate(),
                entry.lotSpot(),
                specification.make(),
                specification.model(),
                specification.trim(),
                specification.modelYear(),
                specification.bodyStyle(),
                specification.fuel(),
                specification.transmission(),
                specification.drivetrain(),
                specification.exteriorColor(),
                specification.interiorColor(),
                past.condition(),
                vehicle.status(),
                entry.source(),
                past.titleStatus(),
                past.odometerReading(),
                past.knownIncidents(),
                past.lastOilChange(),
                vehicle.listPrice(),
                costs.floorPrice(),
                entry.msrp(),
                costs.purchaseCost(),
                costs.extraCosts(),
                costs.totalCost(),
                entry.notes(),
                entry.photos(),
                milestones.acquiredAt(),
                milestones.firstOnLotAt(),
                milestones.soldAt(),
                milestones.deliveredAt(),
                vehicle.isForSale(),
                vehicle.holder(),
                decodedVin);
    }

    /** The part that only readers who may see costs receive. */
    record Costs(
            @Nullable Money floorPrice,
            @Nullable Money purchaseCost,
            @Nullable Money extraCosts,
            @Nullable Money totalCost) {

        static final Costs HIDDEN = new Costs(null, null, null, null);

        static Costs of(Vehicle vehicle, @Nullable Money extraCosts) {
            return new Costs(vehicle.floorPrice(), vehicle.purchaseCost(), extraCosts, vehicle.totalCost(extraCosts));
        }
    }
}
