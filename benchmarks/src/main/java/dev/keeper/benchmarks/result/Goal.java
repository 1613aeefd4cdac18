package dev.keeper.benchmarks.result;

import java.util.Locale;

/**
 * What a ratio is to reach.
 *
 * @param atLeast whether the limit is the smallest good ratio, else it is the largest one
 */
public record Goal(boolean atLeast, double limit) {

    /** Good from this ratio on. */
    public static Goal atLeast(double limit) {
        return new Goal(true, limit);
    }

    /** Good up to this ratio. */
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
