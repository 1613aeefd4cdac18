package dev.keeper.inventory.classification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A brand or category as clients see it. */
@Schema(name = "ClassName")
record ClassNameResponse(
        UUID id, @Schema(example = "Brembo") String name) {

    static ClassNameResponse from(ClassName className) {
        return new ClassNameResponse(className.id(), className.name());
    }
}
