package dev.keeper.inventory.vin;

import dev.keeper.common.problem.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The reason why a VIN is refused or needs acceptance.
 *
 * @param code stable; equals the code of the problem that refuses the car itself
 * @param message one sentence for the person at the form
 */
public record VinProblem(
        @Schema(example = "VIN_NEEDS_ACCEPTANCE") String code,

        @Schema(
                example = "WVGZZZ5NZEW069297 carries no valid check digit; compare it with the car and accept it if"
                        + " it is right.")
        String message) {

    static VinProblem of(Invalid objection) {
        return new VinProblem(objection.code(), objection.detail());
    }
}
