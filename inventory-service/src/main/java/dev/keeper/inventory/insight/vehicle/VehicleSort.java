package dev.keeper.inventory.insight.vehicle;

import dev.keeper.common.problem.Malformed;
import dev.keeper.common.web.Cursor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * The orders in which cars can be listed, each way; each has an index for all branches and one for a branch, and the id
 * makes every position unique.
 */
enum VehicleSort {
    NEWEST("newest", "acquired_at", Direction.DESC),
    CHEAPEST("price", "coalesce(list_price, 'Infinity'::numeric)", Direction.ASC),
    DEAREST("-price", "coalesce(list_price, '-Infinity'::numeric)", Direction.DESC),
    OLDEST_MODEL("year", "model_year", Direction.ASC),
    NEWEST_MODEL("-year", "model_year", Direction.DESC),
    LEAST_DRIVEN("odometer", Distance.EXPRESSION, Direction.ASC),
    MOST_DRIVEN("-odometer", Distance.EXPRESSION, Direction.DESC),
    SHORTEST_ON_LOT("age", VehicleFilter.ON_LOT_SINCE, Direction.DESC),
    LONGEST_ON_LOT("-age", VehicleFilter.ON_LOT_SINCE, Direction.ASC);

    private final String parameter;
    private final String expression;
    private final Direction direction;

    VehicleSort(String parameter, String expression, Direction direction) {
        this.parameter = parameter;
        this.expression = expression;
        this.direction = direction;
    }

    static VehicleSort parse(String parameter) {
        return Stream.of(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "sort is one of newest, price, -price, year, -year, odometer, -odometer, age and -age."));
    }

    /** The order of the list, or the opposite one that reads it backwards. */
    String orderBy(boolean backward) {
        var way = backward ? direction.opposite() : direction;
        return "%s %s, id %s".formatted(expression, way, way);
    }

    /** The condition that the rows beyond the cursor fulfil; reads the parameters cursorKey and cursorId. */
    String beyondCursor(boolean backward) {
        var way = backward ? direction.opposite() : direction;
        var key = isByPrice() ? ":cursorKey::numeric" : ":cursorKey";
        return "(%s, id) %s (%s, :cursorId)".formatted(expression, way == Direction.ASC ? ">" : "<", key);
    }

    Cursor cursorAt(VehicleSummary car) {
        return Cursor.of(keyOf(car), car.id());
    }

    private Object keyOf(VehicleSummary car) {
        return switch (this) {
            case NEWEST -> car.acquiredAt();
            case CHEAPEST -> priceOr(car, "Infinity");
            case DEAREST -> priceOr(car, "-Infinity");
            case OLDEST_MODEL, NEWEST_MODEL -> car.modelYear();
            case LEAST_DRIVEN, MOST_DRIVEN -> Distance.of(car.odometer());
            case SHORTEST_ON_LOT, LONGEST_ON_LOT -> car.onLotSince();
        };
    }

    Object keyOf(Cursor cursor) {
        return switch (this) {
            case NEWEST, SHORTEST_ON_LOT, LONGEST_ON_LOT -> momentKey(cursor.instant(0));
            case CHEAPEST, DEAREST -> priceKey(cursor);
            case OLDEST_MODEL, NEWEST_MODEL -> (int) cursor.number(0);
            case LEAST_DRIVEN, MOST_DRIVEN -> cursor.number(0);
        };
    }

    private static Object momentKey(Instant moment) {
        if (moment.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
                || moment.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
            throw unreadable();
        }
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Object priceKey(Cursor cursor) {
        var text = cursor.text(0);
        // As text, because java.math.BigDecimal has no infinity; PostgreSQL casts it.
        if (!text.matches("-?(Infinity|\\d{1,15}(\\.\\d{1,4})?)")) {
            throw unreadable();
        }
        return text;
    }

    private static Malformed unreadable() {
        return new Malformed("The cursor is not one that a page's links carry.");
    }

    private boolean isByPrice() {
        return this == CHEAPEST || this == DEAREST;
    }

    private static Object priceOr(VehicleSummary car, String unpriced) {
        var price = car.listPrice();
        return price == null ? unpriced : price.amount().toPlainString();
    }

    private enum Direction {
        ASC,
        DESC;

        Direction opposite() {
            return this == ASC ? DESC : ASC;
        }
    }
}
