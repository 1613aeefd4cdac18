package dev.keeper.inventory.reservation.hold;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
import dev.keeper.common.listing.Conditions;
import dev.keeper.inventory.part.Sku;
import dev.keeper.inventory.reservation.ReservationStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the hold list; a null filter matches everything.
 *
 * @param mine only the caller's own holds
 */
record HoldFilter(
        @Nullable BranchCode branch,
        @Nullable ReservationStatus status,
        @Nullable UUID vehicleId,
        @Nullable Sku sku,
        @Nullable Boolean mine) {

    /** Returns the conditions for the holds of the list. */
    Conditions conditions(UUID reader) {
        return new Conditions()
                .and("hold.hold_number IS NOT NULL")
                .when(Code.textOf(branch), "hold.branch_code = :branch", "branch")
                .when(status, "hold.status = :status", "status")
                .when(
                        vehicleId,
                        "hold.id IN (SELECT reservation_id FROM reservation_lines WHERE vehicle_id = :vehicle)",
                        "vehicle")
                .when(
                        Code.textOf(sku),
                        "hold.id IN (SELECT reservation_id FROM reservation_lines line "
                                + "JOIN products ON products.id = line.product_id WHERE sku = :sku)",
                        "sku")
                .when(Boolean.TRUE.equals(mine) ? reader : null, "hold.holder_id = :reader", "reader");
    }
}
