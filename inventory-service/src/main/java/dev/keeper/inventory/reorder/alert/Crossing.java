package dev.keeper.inventory.reorder.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Available stock fell to the minimum of a rule, or recovered.
 *
 * @param productId absent for cars
 * @param make absent for a product
 * @param model absent for a product, and for all models of the make
 * @param low true if it fell, false if it recovered
 * @param alertId the alert that is raised or resolved
 * @param available units of the product, or cars for sale
 */
public record Crossing(
        String branch,
        @Nullable UUID productId,
        @Nullable String make,
        @Nullable String model,
        boolean low,
        UUID alertId,
        int available,
        int minimum,
        int target) {

    /** Reads a row that the comparison of rules and stock returns. */
    public static Crossing from(ResultSet row) throws SQLException {
        return new Crossing(
                row.getString("branch_code"),
                row.getObject("product_id", UUID.class),
                row.getString("make"),
                row.getString("model"),
                row.getBoolean("low"),
                row.getObject("alert_id", UUID.class),
                row.getInt("available"),
                row.getInt("minimum"),
                row.getInt("target"));
    }
}
