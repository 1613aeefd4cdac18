package dev.keeper.inventory.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which movements to show; what is not given is not filtered by. */
record MovementFilter(
        @Nullable String branch,
        @Nullable String sku,
        @Nullable UUID vehicleId) {

    String condition() {
        var conditions = new ArrayList<String>();
        if (branch != null) {
            conditions.add("branch_code = :branch");
        }
        if (sku != null) {
            conditions.add("product_id = (SELECT id FROM products WHERE sku = :sku)");
        }
        if (vehicleId != null) {
            conditions.add("vehicle_id = :vehicleId");
        }
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (branch != null) {
            parameters.put("branch", branch);
        }
        if (sku != null) {
            parameters.put("sku", sku);
        }
        if (vehicleId != null) {
            parameters.put("vehicleId", vehicleId);
        }
        return parameters;
    }
}
