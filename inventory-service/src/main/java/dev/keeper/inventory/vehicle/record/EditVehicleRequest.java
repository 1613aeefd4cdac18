package dev.keeper.inventory.vehicle.record;

import dev.keeper.common.code.Code;
import dev.keeper.common.money.Money;
import dev.keeper.inventory.vehicle.VehicleRecord;
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
import dev.keeper.inventory.vehicle.specification.Text;
import dev.keeper.inventory.vehicle.specification.TitleStatus;
import dev.keeper.inventory.vehicle.specification.Transmission;
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
import org.jspecify.annotations.Nullable;

/**
 * The new record of a car; an absent field is cleared, unless stated otherwise.
 *
 * @param stockNumber unchanged when absent
 * @param purchaseCost only from callers who may see costs; from others it must be absent and stays unchanged
 * @param acquiredAt unchanged when absent
 * @param firstOnLotAt unchanged when absent
 * @param photos unchanged when absent; an empty list removes them
 */
record EditVehicleRequest(
        @Nullable StockNumber stockNumber,
        @Schema(example = "KBC 4821") @Nullable Plate plate,

        @Schema(example = "B-03") @Size(max = 30) @Nullable String lotSpot,

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
        @NotNull Source source,
        @NotNull TitleStatus titleStatus,
        @NotNull @Valid Odometer odometer,
        @Size(max = 4000) @Nullable String knownIncidents,
        @Valid @Nullable OilChange lastOilChange,
        @Positive @Nullable Money msrp,
        @PositiveOrZero @Nullable Money purchaseCost,
        @PastOrPresent @Nullable Instant acquiredAt,
        @PastOrPresent @Nullable Instant firstOnLotAt,
        @Size(max = 4000) @Nullable String notes,

        @Schema(example = "[\"https://photos.example.com/k100001/front.jpg\"]") @Size(max = PhotoLink.MOST) @Nullable
        List<@PhotoLink String> photos) {

    VehicleRecord toRecord(VehicleRecord current, @Nullable Money keptOrNewPurchaseCost) {
        return new VehicleRecord(
                stockNumber == null ? current.stockNumber() : stockNumber.value(),
                Code.textOf(plate),
                Text.orNull(lotSpot),
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
                Past.of(condition, titleStatus, odometer, knownIncidents, lastOilChange),
                source,
                msrp,
                keptOrNewPurchaseCost,
                acquiredAt == null ? current.acquiredAt() : acquiredAt.truncatedTo(ChronoUnit.MICROS),
                firstOnLotAt == null ? current.firstOnLotAt() : firstOnLotAt.truncatedTo(ChronoUnit.MICROS),
                Text.orNull(notes),
                photos == null ? current.photos() : photos);
    }
}
