package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.vin.Vin;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A car that enters the stock.
 *
 * @param stockNumber given out by Keeper when absent
 * @param listPrice absent for a car that is not for sale yet
 * @param acceptVinWarning accepts a VIN without check digit where none is demanded
 */
record CreateVehicleRequest(
        @Schema(example = "5XYZT3LB1EG147684") @NotBlank String vin,

        @Schema(example = "K100001") @Pattern(regexp = VehicleDetails.STOCK_NUMBER) @Nullable
        String stockNumber,

        @Schema(example = "PHL") @NotBlank String branch,

        @Schema(example = "Hyundai") @NotBlank @Size(max = 60)
        String make,

        @Schema(example = "Santa Fe") @NotBlank @Size(max = 60)
        String model,

        @Schema(example = "Sport") @Size(max = 60) @Nullable String trim,
        @Schema(example = "2014") @Min(1900) @Max(2100) int modelYear,
        @Size(max = 60) @Nullable String bodyStyle,

        @Schema(example = "silver") @Size(max = 60) @Nullable
        String exteriorColor,

        @NotNull Condition condition,
        @Nullable Source source,
        @Nullable TitleStatus titleStatus,
        @NotNull @Valid Odometer odometer,
        @Positive @Nullable Money listPrice,
        @PositiveOrZero @Nullable Money floorPrice,
        @PositiveOrZero @Nullable Money purchaseCost,
        @Size(max = 4000) @Nullable String notes,
        @Nullable Boolean acceptVinWarning) {

    VehicleDetails toDetails() {
        return new VehicleDetails(
                Vin.parse(vin),
                stockNumber,
                branch,
                make.strip(),
                model.strip(),
                trim,
                modelYear,
                bodyStyle,
                exteriorColor,
                condition,
                Objects.requireNonNullElse(source, condition == Condition.NEW ? Source.FACTORY : Source.TRADE_IN),
                Objects.requireNonNullElse(titleStatus, TitleStatus.CLEAN),
                odometer,
                listPrice,
                floorPrice,
                purchaseCost,
                notes);
    }
}
