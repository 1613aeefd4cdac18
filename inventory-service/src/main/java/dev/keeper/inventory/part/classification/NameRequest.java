package dev.keeper.inventory.part.classification;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a brand or category is to be called; spaces around it do not count. */
record NameRequest(
        @Schema(example = "Brembo") @NotBlank @Size(max = 100)
        String name) {}
