package dev.keeper.inventory.insight.stock;

import dev.keeper.common.problem.Malformed;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much of a product can be claimed at a branch. */
enum Availability {
    AVAILABLE("level.on_hand - level.reserved > 0"),
    /** There is a reorder rule, and its minimum is reached; that may be none at all. */
    LOW("level.on_hand - level.reserved <= rule.minimum"),
    /** Not {@code on_hand = reserved}, which the planner would take for rare. */
    NONE("level.on_hand - level.reserved <= 0");

    private final String condition;

    Availability(String condition) {
        this.condition = condition;
    }

    static @Nullable Availability parse(@Nullable String parameter) {
        if (parameter == null) {
            return null;
        }
        return Stream.of(values())
                .filter(availability -> availability.word().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new Malformed("availability is one of available, low and none."));
    }

    /** How clients name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }
}
