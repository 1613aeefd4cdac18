package dev.keeper.inventory.vehicle.price;

import dev.keeper.common.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a car's price history.
 *
 * @param id rises with every line
 * @param oldPrice absent when the car was not priced before
 * @param by who set the price or asked for it
 * @param approvedBy who decided that it may be below the floor, where that was necessary
 */
record PriceChange(
        @Schema(example = "4711") long id,
        Instant at,
        @Nullable Money oldPrice,
        Money newPrice,
        @Schema(example = "Spring campaign") String reason,
        @Schema(example = "Carla Bianchi") String by,

        @Schema(example = "Paolo Verdi") @Nullable String approvedBy) {}
