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
            with(parameter, value);
        }
        return this;
    }

    /** Adds a parameter that a condition reads beside its own; a moment or a constant in the form that columns have. */
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

    /** Adds that all of the others hold. */
    public Conditions and(Conditions others) {
        conditions.addAll(others.conditions);
        parameters.putAll(others.parameters);
        return this;
    }

    /** Adds that all of at least one of the others hold, each of which reads parameters of its own. */
    public Conditions andAnyOf(List<Conditions> others) {
        conditions.add(
                others.isEmpty()
                        ? "false"
                        : others.stream().map(Conditions::sql).collect(joining(" OR ", "(", ")")));
        others.forEach(other -> parameters.putAll(other.parameters));
        return this;
    }

    /** Adds parameters that a condition reads beside its own. */
    public Conditions with(Map<String, ?> more) {
        parameters.putAll(more);
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
