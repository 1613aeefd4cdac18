package dev.keeper.inventory.vehicle;

import dev.keeper.common.problem.Malformed;
import dev.keeper.common.web.Cursor;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** The orders in which cars can be listed; each has an index, and the id makes every position unique. */
enum VehicleSort {
    NEWEST("newest", "acquired_at", Direction.DESC),
    CHEAPEST("price", "coalesce(list_price, 'Infinity'::numeric)", Direction.ASC),
    DEAREST("-price", "coalesce(list_price, '-Infinity'::numeric)", Direction.DESC),
    OLDEST_MODEL("year", "model_year", Direction.ASC),
    NEWEST_MODEL("-year", "model_year", Direction.DESC);

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
                .orElseThrow(() -> new Malformed("sort is one of newest, price, -price, year and -year."));
    }

    String orderBy() {
        return "%s %s, id %s".formatted(expression, direction, direction);
    }

    /** The condition that the rows after the cursor fulfil; reads the parameters afterKey and afterId. */
    String afterCursor() {
        var comparison = direction == Direction.ASC ? ">" : "<";
        var afterKey = this == CHEAPEST || this == DEAREST ? ":afterKey::numeric" : ":afterKey";
        return "(%s, id) %s (%s, :afterId)".formatted(expression, comparison, afterKey);
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
        };
    }

    Object keyOf(Cursor cursor) {
        return switch (this) {
            case NEWEST -> cursor.instant(0).atOffset(ZoneOffset.UTC);
            case CHEAPEST, DEAREST -> priceKey(cursor);
            case OLDEST_MODEL, NEWEST_MODEL -> (int) cursor.number(0);
        };
    }

    private static Object priceKey(Cursor cursor) {
        var text = cursor.text(0);
        // As text, because java.math.BigDecimal has no infinity; PostgreSQL casts it.
        if (!text.matches("-?(Infinity|\\d{1,15}(\\.\\d{1,4})?)")) {
            throw new Malformed("The cursor is not one that a page's next link carries.");
        }
        return text;
    }

    private static Object priceOr(VehicleSummary car, String unpriced) {
        var price = car.listPrice();
        return price == null ? unpriced : price.amount().toPlainString();
    }

    private enum Direction {
        ASC,
        DESC
    }
}
