package dev.keeper.inventory.vehicle.record;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
import dev.keeper.common.money.Money;
import dev.keeper.inventory.vehicle.VehicleDetails;
import dev.keeper.inventory.vehicle.number.Plate;
import dev.keeper.inventory.vehicle.number.StockNumber;
import dev.keeper.inventory.vehicle.specification.Condition;
import dev.keeper.inventory.vehicle.specification.Drivetrain;
import dev.keeper.inventory.vehicle.specification.Fuel;
import dev.keeper.inventory.vehicle.specification.Odometer;
import dev.keeper.inventory.vehicle.specification.OilChange;
import dev.keeper.inventory.vehicle.specification.Past;
import dev.keeper.inventory.vehicle.specification.Source;
import dev.keeper.inventory.vehicle.specification.Specification;
import dev.keeper.inventory.vehicle.specification.TitleStatus;
import dev.keeper.inventory.vehicle.specification.Transmission;
import dev.keeper.inventory.vehicle.status.VehicleStatus;
import dev.keeper.inventory.vin.Vin;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A car that enters the stock.
 *
 * @param stockNumber generated when absent
 * @param status ORDERED, IN_TRANSIT, PREPARATION or AVAILABLE; AVAILABLE when absent
 * @param plate stored in capitals, without spaces, dashes and dots
 * @param listPrice absent for a car that is not for sale yet
 * @param acquiredAt now when absent
 * @param firstOnLotAt now when absent, if the car is on hand
 * @param acceptVinWarning accepts a VIN without a valid check digit where the standard demands none
 */
record CreateVehicleRequest(
        @NotNull Vin vin,
        @Nullable StockNumber stockNumber,
        @NotNull BranchCode branch,

        @Schema(allowableValues = {"ORDERED", "IN_TRANSIT", "PREPARATION", "AVAILABLE"}) @Nullable
        VehicleStatus status,

        @Schema(example = "KBC 4821") @Nullable Plate plate,

        @Schema(example = "A-12") @Size(max = 30) @Nullable String lotSpot,

        @Schema(example = "Hyundai") @NotBlank @Size(max = 60)
        String make,

        @Schema(example = "Santa Fe") @NotBlank @Size(max = 60)
        String model,

        @Schema(example = "Sport") @Size(max = 60) @Nullable String trim,
        @Schema(example = "2014") @Min(1900) @Max(2100) int modelYear,

        @Schema(example = "SUV") @Size(max = 60) @Nullable String bodyStyle,

        @Nullable Fuel fuel,
        @Nullable Transmission transmission,
        @Nullable Drivetrain drivetrain,

        @Schema(example = "silver") @Size(max = 60) @Nullable
        String exteriorColor,

        @Schema(example = "black") @Size(max = 60) @Nullable String interiorColor,

        @NotNull Condition condition,
        @Nullable Source source,
        @Nullable TitleStatus titleStatus,
        @NotNull @Valid Odometer odometer,
        @Size(max = 4000) @Nullable String knownIncidents,
        @Valid @Nullable OilChange lastOilChange,
        @Positive @Nullable Money listPrice,
        @PositiveOrZero @Nullable Money floorPrice,
        @Positive @Nullable Money msrp,
        @PositiveOrZero @Nullable Money purchaseCost,
        @PastOrPresent @Nullable Instant acquiredAt,
        @PastOrPresent @Nullable Instant firstOnLotAt,
        @Size(max = 4000) @Nullable String notes,

        @Schema(example = "[\"https://photos.example.com/k100001/front.jpg\"]") @Size(max = PhotoLink.MOST) @Nullable
        List<@PhotoLink String> photos,

        @Nullable Boolean acceptVinWarning) {

    VehicleDetails toDetails() {
        return new VehicleDetails(
                vin,
                Code.textOf(stockNumber),
                branch.value(),
                status == null ? VehicleStatus.AVAILABLE : status,
                Code.textOf(plate),
                lotSpot,
                new Specification(
                        make,
                        model,
                        trim,
                        modelYear,
                        bodyStyle,
                        fuel,
                        transmission,
                        drivetrain,
                        exteriorColor,
                        interiorColor),
                Past.of(
                        condition,
                        Objects.requireNonNullElse(titleStatus, TitleStatus.CLEAN),
                        odometer,
                        knownIncidents,
                        lastOilChange),
                Objects.requireNonNullElse(source, condition == Condition.NEW ? Source.FACTORY : Source.TRADE_IN),
                listPrice,
                floorPrice,
                msrp,
                purchaseCost,
                inMicros(acquiredAt),
                inMicros(firstOnLotAt),
                notes,
                photos == null ? List.of() : photos);
    }

    /** Truncates an instant to microseconds, the precision of the database. */
    private static @Nullable Instant inMicros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
