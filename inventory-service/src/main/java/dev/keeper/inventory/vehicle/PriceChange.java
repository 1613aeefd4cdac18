package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a car's price history.
 *
 * @param oldPrice absent when the car was not priced before
 */
record PriceChange(
        Instant at,
        @Nullable Money oldPrice,
        Money newPrice,
        @Schema(example = "Spring campaign") String reason,
        @Schema(example = "Carla Bianchi") String by) {}
