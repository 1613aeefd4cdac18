package dev.keeper.inventory.insight.vehicle;

import java.util.Locale;

/** By what cars are counted beside a list of them. */
enum VehicleFacet {
    BRANCH("branch_code"),
    /** Counted by branch, too: which city it is in is known without reading the cars again. */
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

    /** What is counted, in SQL. */
    String expression() {
        return expression;
    }

    /** What the expression is called in a statement. */
    String column() {
        return this == CITY ? BRANCH.column() : name().toLowerCase(Locale.ROOT);
    }
}
