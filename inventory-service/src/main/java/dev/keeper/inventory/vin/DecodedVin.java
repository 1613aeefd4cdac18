package dev.keeper.inventory.vin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a car that its VIN encodes. Facts that neither the VIN nor the public patterns contain are absent.
 *
 * @param vin the 17 characters
 * @param acceptance whether it may be entered for a car
 * @param acceptanceProblem why it needs acceptance or is refused
 * @param checkDigit whether the check digit is valid
 * @param region the part of the world where it was assigned
 * @param country the country where its manufacturer is registered
 * @param wmi the world manufacturer identifier: three characters, or six for known small manufacturers
 * @param manufacturer the manufacturer
 * @param make the brand
 * @param modelYear the model year, if the VIN encodes one
 * @param vehicleType the kind of vehicle of the manufacturer's identifier
 * @param plant the plant that built it
 */
public record DecodedVin(
        @Schema(example = "5XYZT3LB1EG147684") String vin,
        @Schema(example = "ACCEPTABLE") Acceptance acceptance,
        @Nullable VinProblem acceptanceProblem,
        CheckDigit checkDigit,
        @Schema(example = "North America") String region,
        @Schema(example = "United States") @Nullable String country,
        @Schema(example = "5XY") String wmi,
        @Schema(example = "KIA GEORGIA, INC") @Nullable String manufacturer,
        @Schema(example = "Hyundai") @Nullable String make,
        @Schema(example = "Santa Fe Sport") @Nullable String model,
        @Schema(example = "2014") @Nullable Integer modelYear,
        @Schema(example = "GL") @Nullable String trim,
        @Schema(example = "3-Series") @Nullable String series,
        @Schema(example = "SUV") @Nullable String bodyStyle,
        @Schema(example = "Gasoline") @Nullable String fuel,
        @Schema(example = "AWD") @Nullable String drivetrain,
        @Schema(example = "Automatic") @Nullable String transmission,
        @Nullable Engine engine,
        @Schema(example = "4") @Nullable Integer doors,

        @Schema(example = "Multipurpose passenger vehicle") @Nullable
        String vehicleType,

        @Schema(example = "West Point, Georgia, United States") @Nullable
        String plant) {

    /**
     * The engine of the car.
     *
     * @param displacementLitres up to two decimals
     * @param configuration the arrangement of the cylinders
     * @param powerHp in horsepower
     */
    public record Engine(
            @Schema(example = "2.4") @Nullable BigDecimal displacementLitres,
            @Schema(example = "4") @Nullable Integer cylinders,

            @Schema(
                    example = "Inline",
                    allowableValues = {"Inline", "V", "W", "Boxer", "Rotary"})
            @Nullable
            String configuration,

            @Schema(example = "190") @Nullable Integer powerHp) {

        boolean isUnknown() {
            return displacementLitres == null && cylinders == null && configuration == null && powerHp == null;
        }
    }
}
