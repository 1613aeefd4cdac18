package dev.keeper.inventory.vehicle.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an edit made of one field, as text.
 *
 * @param before absent when the field was empty
 * @param after absent when the field was emptied
 */
public record FieldChange(
        @Schema(example = "lotSpot") String field,
        @Schema(example = "A-12") @Nullable String before,
        @Schema(example = "B-03") @Nullable String after) {

    private static final Set<String> COSTS = Set.of("purchaseCost", "floorPrice");

    /** Whether it is only for those who may see costs. */
    public boolean concernsCosts() {
        return COSTS.contains(field);
    }
}
