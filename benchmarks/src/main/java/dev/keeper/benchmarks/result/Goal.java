package dev.keeper.benchmarks.result;

import java.util.Locale;

/**
 * The goal for a ratio.
 *
 * @param atLeast whether the limit is the smallest good ratio, else the largest one
 */
public record Goal(boolean atLeast, double limit) {

    /** Creates a goal that is met from this ratio on. */
    public static Goal atLeast(double limit) {
        return new Goal(true, limit);
    }

    /** Creates a goal that is met up to this ratio. */
    public static Goal atMost(double limit) {
        return new Goal(false, limit);
    }

    boolean isMetBy(Ratio ratio) {
        return atLeast ? ratio.median() >= limit : ratio.median() <= limit;
    }

    @Override
    public String toString() {
        return "%s %s".formatted(atLeast ? ">=" : "<=", String.format(Locale.ROOT, "%.2f", limit));
    }
}
