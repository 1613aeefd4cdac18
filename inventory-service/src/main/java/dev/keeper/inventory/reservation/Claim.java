package dev.keeper.inventory.reservation;

import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.stock.LockedLevels;
import dev.keeper.inventory.vehicle.LockedVehicles;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lines that an order or a hold wants at one branch, all or none.
 *
 * @param takeover the takeover of a hold's stock, or null
 */
public record Claim(
        String branch, List<Line> lines, @Nullable Takeover takeover) {

    /** Registers the named rows to lock. */
    public void need(UnitOfWork work) {
        for (var line : lines) {
            if (line.vin() != null) {
                work.rows(LockedVehicles.class).need(line.vin());
            } else if (line.sku() != null) {
                work.rows(LockedLevels.class).need(branch, line.sku());
            }
        }
        if (takeover != null) {
            work.rows(LockedReservations.class).need(takeover.holdId());
        }
    }

    /** A vehicle by its VIN, or units of a product by its SKU. */
    public record Line(
            UUID lineId, @Nullable String vin, @Nullable String sku, int quantity) {}
}
