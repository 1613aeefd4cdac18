package dev.keeper.common.listing;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a query, joined by AND, with their parameters. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition without parameters. */
    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds the condition and its parameter, unless the value is null. */
    public Conditions when(@Nullable Object value, String condition, String parameter) {
        if (value != null) {
            conditions.add(condition);
            with(parameter, value);
        }
        return this;
    }

    /** Adds a further parameter of a condition; instants and enum constants are converted to the form of their columns. */
    public Conditions with(String parameter, Object value) {
        parameters.put(
                parameter,
                switch (value) {
                    case Instant moment -> moment.atOffset(ZoneOffset.UTC);
                    case Enum<?> constant -> constant.name();
                    default -> value;
                });
        return this;
    }

    /** Adds that an expression equals one of the values, unless there are none. */
    public Conditions whenAny(Collection<String> values, String expression, String parameter) {
        if (values.size() == 1) {
            // A single value is compared by equality: with an array of one, no index can return the rows in its order.
            return when(values.iterator().next(), "%s = :%s".formatted(expression, parameter), parameter);
        }
        return when(
                values.isEmpty() ? null : values.toArray(String[]::new),
                "%s = ANY(:%s)".formatted(expression, parameter),
                parameter);
    }

    /** Adds all conditions of the other object. */
    public Conditions and(Conditions others) {
        conditions.addAll(others.conditions);
        parameters.putAll(others.parameters);
        return this;
    }

    /** Adds that at least one of the alternatives holds as a whole; each must have its own parameters. */
    public Conditions andAnyOf(List<Conditions> others) {
        conditions.add(
                others.isEmpty()
                        ? "false"
                        : others.stream().map(Conditions::sql).collect(joining(" OR ", "(", ")")));
        others.forEach(other -> parameters.putAll(other.parameters));
        return this;
    }

    /** Adds further parameters of a condition. */
    public Conditions with(Map<String, ?> more) {
        parameters.putAll(more);
        return this;
    }

    /** Returns whether there is no condition. */
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** Returns the conditions in SQL. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    /** Returns the parameters of all conditions. */
    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
