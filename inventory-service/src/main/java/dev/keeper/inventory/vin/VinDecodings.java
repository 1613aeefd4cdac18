package dev.keeper.inventory.vin;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results for several VINs.
 *
 * @param results one per VIN, in the same order
 */
record VinDecodings(List<VinDecoding> results) {

    private static final int MOST = 200;

    /**
     * VINs to decode together.
     *
     * @param vins 1 to 200, as people or scanners write them
     */
    record DecodeVinsRequest(
            @Schema(example = "[\"5XYZT3LB1EG147684\", \"WVGZZZ5NZEW069297\"]") @NotNull @Size(min = 1, max = MOST)
            List<@NotNull String> vins) {}

    /**
     * The result for one VIN.
     *
     * @param vin the text that was sent
     * @param decoded the decoded facts, if it is a VIN
     * @param problem why it is not a VIN
     */
    record VinDecoding(
            @Schema(example = "5XYZT3LB1EG147684") String vin,
            @Nullable DecodedVin decoded,
            @Nullable VinProblem problem) {}
}
