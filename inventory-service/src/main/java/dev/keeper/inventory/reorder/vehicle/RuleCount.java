package dev.keeper.inventory.reorder.vehicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found when its cars were counted.
 *
 * @param model absent for all models of the make
 * @param low whether they are too few
 * @param alertId the alert that is raised, or the one that is over
 * @param available how many are for sale
 */
record RuleCount(
        String branch,
        String make,
        @Nullable String model,
        boolean low,
        UUID alertId,
        int available,
        int minimum,
        int target) {

    static RuleCount from(ResultSet row) throws SQLException {
        return new RuleCount(
                row.getString("branch_code"),
                row.getString("make"),
                row.getString("model"),
                row.getBoolean("low"),
                row.getObject("alert_id", UUID.class),
                row.getInt("available"),
                row.getInt("minimum"),
                row.getInt("target"));
    }
}
