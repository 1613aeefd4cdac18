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
 * @param by the employee who set or requested the price
 * @param approvedBy who approved a price below the floor; otherwise absent
 */
record PriceChange(
        @Schema(example = "4711") long id,
        Instant at,
        @Nullable Money oldPrice,
        Money newPrice,
        @Schema(example = "Spring campaign") String reason,
        @Schema(example = "Carla Bianchi") String by,

        @Schema(example = "Paolo Verdi") @Nullable String approvedBy) {}
