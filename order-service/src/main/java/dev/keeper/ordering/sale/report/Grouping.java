package dev.keeper.ordering.sale.report;

import dev.keeper.common.problem.Malformed;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rows of a sales report stand for. */
enum Grouping {
    DAY("day::text", null),
    WEEK("to_char(day, 'IYYY-\"W\"IW')", null),
    MONTH("to_char(day, 'YYYY-MM')", null),
    BRANCH("branch", null),
    CITY("coalesce(city, '')", "City not known"),
    BRAND("coalesce(brand, '')", "Without brand"),
    CATEGORY("coalesce(category, '')", "Without category"),
    EMPLOYEE("employee_id::text", null);

    static final String PATTERN = "day|week|month|branch|city|brand|category|employee";

    private final String expression;
    private final @Nullable String labelOfNone;

    Grouping(String expression, @Nullable String labelOfNone) {
        this.expression = expression;
        this.labelOfNone = labelOfNone;
    }

    static Grouping parse(String parameter) {
        return Stream.of(values())
                .filter(grouping -> grouping.parameter().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new Malformed("by is one of " + PATTERN.replace("|", ", ") + "."));
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the SQL expression for the key of a line's row. */
    String expression() {
        return expression;
    }

    /** Returns whether the rows form a time series. */
    boolean isTime() {
        return this == DAY || this == WEEK || this == MONTH;
    }

    /** Returns the name of a row; an empty key has its own. */
    String labelOf(String key) {
        return key.isEmpty() && labelOfNone != null ? labelOfNone : key;
    }
}
