package dev.keeper.inventory.vin;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of several VINs.
 *
 * @param results one per VIN, in the same order
 */
record VinDecodings(List<VinDecoding> results) {

    private static final int MOST = 200;

    /**
     * VINs to decode at once.
     *
     * @param vins 1 to 200, as people or scanners write them
     */
    record DecodeVinsRequest(
            @Schema(example = "[\"5XYZT3LB1EG147684\", \"WVGZZZ5NZEW069297\"]") @NotNull @Size(min = 1, max = MOST)
            List<@NotNull String> vins) {}

    /**
     * What became of one of them.
     *
     * @param vin as it was sent
     * @param decoded what it says, if it is a VIN
     * @param problem why it is none
     */
    record VinDecoding(
            @Schema(example = "5XYZT3LB1EG147684") String vin,
            @Nullable DecodedVin decoded,
            @Nullable VinProblem problem) {}
}
