package dev.keeper.inventory.vehicle.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The change of one field by an edit, as text.
 *
 * @param before absent when the field was empty
 * @param after absent when the field was cleared
 */
public record FieldChange(
        @Schema(example = "lotSpot") String field,
        @Schema(example = "A-12") @Nullable String before,
        @Schema(example = "B-03") @Nullable String after) {

    private static final Set<String> COSTS = Set.of("purchaseCost", "floorPrice");

    /** Returns whether only employees who may see costs may see it. */
    public boolean concernsCosts() {
        return COSTS.contains(field);
    }
}
