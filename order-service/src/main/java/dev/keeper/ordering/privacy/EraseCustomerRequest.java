package dev.keeper.ordering.privacy;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why a customer's personal data are erased.
 *
 * @param reason is kept after the erasure, so it must not name a person
 */
record EraseCustomerRequest(
        @Schema(example = "Asked for in writing, case 2026-118")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\x00-\\x1F\\x7F]*", message = "must not contain control characters")
        String reason) {}
