package dev.keeper.inventory.intake;

import dev.keeper.common.money.Money;
import dev.keeper.common.problem.Invalid;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.vehicle.VehicleDetails;
import dev.keeper.inventory.vehicle.number.StockNumber;
import dev.keeper.inventory.vehicle.specification.Condition;
import dev.keeper.inventory.vehicle.specification.Odometer;
import dev.keeper.inventory.vehicle.specification.OdometerUnit;
import dev.keeper.inventory.vehicle.specification.Past;
import dev.keeper.inventory.vehicle.specification.Source;
import dev.keeper.inventory.vehicle.specification.Specification;
import dev.keeper.inventory.vehicle.specification.TitleStatus;
import dev.keeper.inventory.vin.Vin;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of one file into cars.
 *
 * @param branch the branch of all rows; null when the region of each row decides
 * @param branchesByRegion the branch of each region, by the region's lower-case name
 */
record ListingReader(Caller caller, @Nullable String branch, Map<String, String> branchesByRegion, Currency currency) {

    private static final int OLDEST_YEAR = 1900;
    private static final int NEWEST_YEAR = 2100;
    private static final int MAX_TEXT = 60;

    /** Returns the car of a row. A price of zero means that the car has no price yet. */
    VehicleDetails read(Listing listing) {
        if (listing.isTooLong()) {
            throw new RowRefused("INVALID", "row", "The row has more fields than the file has headings.");
        }
        var vin = Vin.of(listing.vin());
        // The exporting dealer has seen the car, so a wrong check digit is accepted where the standard demands none.
        vin.requireAcceptable(true);
        var code = branchOf(listing);
        return VehicleDetails.available(
                vin,
                listing.optional("lot").map(ListingReader::stockNumber).orElse(null),
                code,
                Specification.of(
                        text("brand", listing.make()),
                        text("model", listing.model()),
                        number(listing, "year", OLDEST_YEAR, NEWEST_YEAR),
                        listing.optional("color")
                                .map(color -> text("color", color))
                                .orElse(null)),
                past(listing),
                Source.AUCTION,
                price(listing, code));
    }

    private static Past past(Listing listing) {
        var odometer = new Odometer(number(listing, "mileage", 0, 9_999_999), OdometerUnit.MI);
        return Past.of(Condition.USED, titleStatus(listing), odometer, null, null);
    }

    private String branchOf(Listing listing) {
        var code = branch == null ? branchOfRegion(listing.field("state")) : branch;
        if (!InventoryRight.CREATE_VEHICLES.isGrantedTo(caller, code)) {
            throw new RowRefused("FORBIDDEN", "state", "You may not add vehicles at branch %s.".formatted(code));
        }
        return code;
    }

    private String branchOfRegion(String region) {
        var code = branchesByRegion.get(region.toLowerCase(Locale.ROOT));
        if (code == null) {
            throw new RowRefused("NO_BRANCH", "state", "No branch is responsible for '%s'.".formatted(region));
        }
        return code;
    }

    private @Nullable Money price(Listing listing, String code) {
        var text = listing.field("price");
        try {
            var amount = new BigDecimal(text);
            if (amount.signum() < 0) {
                throw new RowRefused("INVALID", "price", "The price '%s' is negative.".formatted(text));
            }
            if (amount.signum() > 0 && !InventoryRight.CHANGE_VEHICLE_PRICES.isGrantedTo(caller, code)) {
                throw new RowRefused(
                        "FORBIDDEN",
                        "price",
                        "You may not price vehicles at branch %s; write 0 for a vehicle without a price."
                                .formatted(code));
            }
            return amount.signum() == 0 ? null : new Money(amount, currency);
        } catch (NumberFormatException noNumber) {
            throw new RowRefused("INVALID", "price", "The price '%s' is no number.".formatted(text));
        }
    }

    private static TitleStatus titleStatus(Listing listing) {
        return listing.field("title_status").toLowerCase(Locale.ROOT).startsWith("salvage")
                ? TitleStatus.SALVAGE
                : TitleStatus.CLEAN;
    }

    private static String stockNumber(String lot) {
        try {
            return StockNumber.of(lot).value();
        } catch (Invalid noStockNumber) {
            throw new RowRefused("INVALID", "lot", "'%s' in lot is no stock number.".formatted(lot));
        }
    }

    private static int number(Listing listing, String column, int least, int most) {
        var text = listing.field(column);
        try {
            int number = new BigDecimal(text).intValueExact();
            if (number < least || number > most) {
                throw new RowRefused(
                        "INVALID", column, "'%s' in %s is not between %d and %d.".formatted(text, column, least, most));
            }
            return number;
        } catch (ArithmeticException | NumberFormatException noNumber) {
            throw new RowRefused("INVALID", column, "'%s' in %s is no whole number.".formatted(text, column));
        }
    }

    private static String text(String column, String value) {
        if (value.isEmpty() || value.length() > MAX_TEXT) {
            throw new RowRefused(
                    "INVALID", column, "The %s has to have 1 to %d characters.".formatted(column, MAX_TEXT));
        }
        return value;
    }
}
