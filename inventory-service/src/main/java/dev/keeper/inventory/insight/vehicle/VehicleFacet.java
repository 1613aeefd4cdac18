package dev.keeper.inventory.insight.vehicle;

import java.util.Locale;

/** The properties by which the cars of a list are counted. */
enum VehicleFacet {
    BRANCH("branch_code"),
    /** Counted by branch: each branch's city is known, so the cars need not be read again. */
    CITY("branch_code"),
    MAKE("make"),
    MODEL("model"),
    STATUS("status"),
    CONDITION("condition"),
    BODY_STYLE("body_style"),
    FUEL("fuel"),
    YEAR(Bands.YEAR_EXPRESSION),
    PRICE(Bands.PRICE_EXPRESSION);

    private final String expression;

    VehicleFacet(String expression) {
        this.expression = expression;
    }

    /** Returns the counted expression, in SQL. */
    String expression() {
        return expression;
    }

    /** Returns the column name of the expression in a statement. */
    String column() {
        return this == CITY ? BRANCH.column() : name().toLowerCase(Locale.ROOT);
    }
}
