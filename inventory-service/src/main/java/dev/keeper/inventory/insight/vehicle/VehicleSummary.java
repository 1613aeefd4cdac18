package dev.keeper.inventory.insight.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.vehicle.VehicleStatus;
import dev.keeper.inventory.vehicle.specification.Condition;
import dev.keeper.inventory.vehicle.specification.Odometer;
import dev.keeper.inventory.vehicle.specification.OdometerUnit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A car in a list.
 *
 * @param onLotSince since when it stands on a lot, or when it was acquired while it is not known to stand on one
 * @param forSale whether a customer can have it now
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
            // Not joined, so that the cars are read in the order of an index, and a branch only for those on the page.
            + "(SELECT name FROM branches WHERE code = branch_code) AS branch_name, "
            + "(SELECT city FROM branches WHERE code = branch_code) AS city";

    static VehicleSummary from(ResultSet row) throws SQLException {
        var status = VehicleStatus.valueOf(row.getString("status"));
        var price = Money.ofNullable(row.getBigDecimal("list_price"), Currency.getInstance(row.getString("currency")));
        return new VehicleSummary(
                row.getObject("id", UUID.class),
                row.getString("vin"),
                row.getString("stock_number"),
                row.getString("branch_code"),
                row.getString("branch_name"),
                row.getString("city"),
                row.getString("make"),
                row.getString("model"),
                row.getInt("model_year"),
                Condition.valueOf(row.getString("condition")),
                status,
                row.getString("exterior_color"),
                new Odometer(row.getInt("odometer"), OdometerUnit.valueOf(row.getString("odometer_unit"))),
                price,
                row.getObject("acquired_at", OffsetDateTime.class).toInstant(),
                row.getObject("on_lot_since", OffsetDateTime.class).toInstant(),
                status == VehicleStatus.AVAILABLE && price != null);
    }
}
