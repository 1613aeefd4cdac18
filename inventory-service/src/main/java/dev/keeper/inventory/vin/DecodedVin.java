package dev.keeper.inventory.vin;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a VIN says about its car.
 *
 * @param vin the 17 characters
 * @param region the part of the world where it was built
 * @param country where its manufacturer is registered, if known
 * @param manufacturer who built it, if known
 * @param make the make, where the manufacturer's identifier stands for only one
 * @param modelYear the model year, if the VIN carries one
 * @param checkDigit whether the check digit fits
 */
public record DecodedVin(
        @Schema(example = "5XYZT3LB1EG147684") String vin,
        @Schema(example = "North America") String region,
        @Schema(example = "UNITED STATES (USA)") @Nullable String country,
        @Schema(example = "KIA GEORGIA, INC") @Nullable String manufacturer,
        @Schema(example = "Kia") @Nullable String make,
        @Schema(example = "2014") @Nullable Integer modelYear,
        CheckDigit checkDigit) {}
