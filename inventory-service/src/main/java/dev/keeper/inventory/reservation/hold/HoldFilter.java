package dev.keeper.inventory.reservation.hold;

import dev.keeper.inventory.reservation.ReservationStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which holds to list; what is not given is not filtered by.
 *
 * @param mine only those that the caller made
 */
record HoldFilter(
        @Schema(example = "PHL") @Nullable String branch,
        @Nullable ReservationStatus status,
        @Nullable UUID vehicleId,
        @Schema(example = "BRK-PAD-01") @Nullable String sku,
        @Nullable Boolean mine) {

    String where(String position) {
        var conditions = new ArrayList<>(List.of(position));
        conditions.add("hold.hold_number IS NOT NULL");
        if (branch != null) {
            conditions.add("hold.branch_code = :branch");
        }
        if (status != null) {
            conditions.add("hold.status = :status");
        }
        if (vehicleId != null) {
            conditions.add("hold.id IN (SELECT reservation_id FROM reservation_lines WHERE vehicle_id = :vehicle)");
        }
        if (sku != null) {
            conditions.add("hold.id IN (SELECT reservation_id FROM reservation_lines line "
                    + "JOIN products ON products.id = line.product_id WHERE sku = :sku)");
        }
        if (Boolean.TRUE.equals(mine)) {
            conditions.add("hold.holder_id = :reader");
        }
        return String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (branch != null) {
            parameters.put("branch", branch);
        }
        if (status != null) {
            parameters.put("status", status.name());
        }
        if (vehicleId != null) {
            parameters.put("vehicle", vehicleId);
        }
        if (sku != null) {
            parameters.put("sku", sku);
        }
        return parameters;
    }
}
