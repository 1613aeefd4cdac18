package dev.keeper.inventory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a query that all have to hold, with the parameters that they read. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition that reads no parameter. */
    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds the condition and its parameter, unless there is no value. */
    public Conditions when(@Nullable Object value, String condition, String parameter) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Adds a parameter that a condition reads beside its own. */
    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Adds that an expression has one of the values, unless there are none. */
    public Conditions whenAny(Collection<String> values, String expression, String parameter) {
        if (values.size() == 1) {
            // Not an array of one: only equality lets an index give the rows in its order.
            return when(values.iterator().next(), "%s = :%s".formatted(expression, parameter), parameter);
        }
        return when(
                values.isEmpty() ? null : values.toArray(String[]::new),
                "%s = ANY(:%s)".formatted(expression, parameter),
                parameter);
    }

    /** Adds that a column of lower-case text has all the words. */
    public Conditions and(SearchText text, String column) {
        if (!text.words().isEmpty()) {
            conditions.add(text.condition(column));
            parameters.putAll(text.parameters());
        }
        return this;
    }

    /** Whether everything fulfils them. */
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** The conditions in SQL. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    /** The parameters that the conditions read. */
    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
