package dev.keeper.inventory.part.classification;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The name of a brand or category; surrounding spaces are ignored. */
record NameRequest(
        @Schema(example = "Brembo") @NotBlank @Size(max = 100)
        String name) {}
