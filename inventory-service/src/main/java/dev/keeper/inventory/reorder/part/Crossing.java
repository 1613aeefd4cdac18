package dev.keeper.inventory.reorder.part;

import dev.keeper.inventory.stock.LevelKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The stock of a rule became too little, or enough again.
 *
 * @param low which of the two
 * @param alertId the alert that is raised, or the one that is over
 */
record Crossing(LevelKey level, boolean low, UUID alertId, int available, int minimum, int target) {

    static Crossing from(ResultSet row) throws SQLException {
        return new Crossing(
                new LevelKey(row.getString("branch_code"), row.getObject("product_id", UUID.class)),
                row.getBoolean("low"),
                row.getObject("alert_id", UUID.class),
                row.getInt("available"),
                row.getInt("minimum"),
                row.getInt("target"));
    }
}
