package dev.keeper.inventory.reservation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order or a hold wants at one branch: all lines or none.
 *
 * @param fromHold the hold whose stock it takes over, if there is one
 */
public record Claim(
        String branch, List<Line> lines, @Nullable UUID fromHold) {

    /** A vehicle by its VIN, or units of a product by its SKU. */
    public record Line(
            UUID lineId, @Nullable String vin, @Nullable String sku, int quantity) {}
}
