package dev.keeper.inventory.insight.vehicle;

import dev.keeper.common.listing.Row;
import dev.keeper.common.money.Money;
import dev.keeper.inventory.vehicle.specification.Condition;
import dev.keeper.inventory.vehicle.specification.Odometer;
import dev.keeper.inventory.vehicle.specification.OdometerUnit;
import dev.keeper.inventory.vehicle.status.VehicleStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A car in a list.
 *
 * @param onLotSince when it first stood on a lot; when it was acquired, if that is unknown
 * @param forSale whether a customer can buy it now
 */
record VehicleSummary(
        UUID id,
        @Schema(example = "5XYZT3LB1EG147684") String vin,
        @Schema(example = "K100001") String stockNumber,
        @Schema(example = "PHL") String branch,
        @Schema(example = "Philadelphia Airport") String branchName,
        @Schema(example = "Philadelphia") String city,
        @Schema(example = "Hyundai") String make,
        @Schema(example = "Santa Fe") String model,
        int modelYear,
        Condition condition,
        VehicleStatus status,
        @Nullable String exteriorColor,
        Odometer odometer,
        @Nullable Money listPrice,
        Instant acquiredAt,
        Instant onLotSince,
        boolean forSale) {

    static final String COLUMNS = "id, vin, stock_number, branch_code, make, model, model_year, condition, status, "
            + "exterior_color, odometer, odometer_unit, list_price, currency, acquired_at, "
            + VehicleFilter.ON_LOT_SINCE + " AS on_lot_since, "
            // A subquery instead of a join: the cars are read in index order, and branches only for the cars of the
            // page.
            + "(SELECT name FROM branches WHERE code = branch_code) AS branch_name, "
            + "(SELECT city FROM branches WHERE code = branch_code) AS city";

    static VehicleSummary from(Row row) throws SQLException {
        var status = row.constant("status", VehicleStatus.class);
        var price = row.moneyOrNull("list_price");
        return new VehicleSummary(
                row.id("id"),
                row.text("vin"),
                row.text("stock_number"),
                row.text("branch_code"),
                row.text("branch_name"),
                row.text("city"),
                row.text("make"),
                row.text("model"),
                row.integer("model_year"),
                row.constant("condition", Condition.class),
                status,
                row.textOrNull("exterior_color"),
                new Odometer(row.integer("odometer"), row.constant("odometer_unit", OdometerUnit.class)),
                price,
                row.instant("acquired_at"),
                row.instant("on_lot_since"),
                status == VehicleStatus.AVAILABLE && price != null);
    }
}
