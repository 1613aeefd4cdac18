package dev.keeper.inventory.insight.stock;

import dev.keeper.common.problem.Malformed;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes of levels by available units. */
enum Availability {
    AVAILABLE("level.on_hand - level.reserved > 0"),
    /** Available is at or below the minimum of a reorder rule; this includes levels without available units. */
    LOW("level.on_hand - level.reserved <= rule.minimum"),
    /** Compares the difference with zero: for {@code on_hand = reserved} the planner would estimate too few rows. */
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

    /** Returns the value that clients send. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }
}
