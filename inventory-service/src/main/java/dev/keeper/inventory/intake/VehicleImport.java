package dev.keeper.inventory.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** The outcome of a file. */
record VehicleImport(
        UUID id,
        @Schema(example = "listings.csv") String fileName,
        @Schema(example = "2499") int rows,
        @Schema(example = "2494") int accepted,
        @Schema(example = "5") int refused,
        @Schema(example = "Carla Bianchi") String startedBy,
        Instant finishedAt) {}
