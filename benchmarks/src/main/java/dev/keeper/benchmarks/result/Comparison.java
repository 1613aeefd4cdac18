package dev.keeper.benchmarks.result;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table: A in relation to B.
 *
 * @param b null if the machine cannot measure it
 * @param ratio of A to B; null without B
 * @param goal null if the ratio is only informative
 * @param met whether the ratio reaches the goal; null without B or goal
 */
public record Comparison(
        String scenario,
        String question,
        Samples a,
        @Nullable Samples b,
        @Nullable Ratio ratio,
        @Nullable Goal goal,
        @Nullable Boolean met) {

    /** Compares the samples pair by pair. */
    public static Comparison of(String scenario, String question, Samples a, @Nullable Samples b, @Nullable Goal goal) {
        if (b == null) {
            return new Comparison(scenario, question, a, null, null, goal, null);
        }
        var ratio = Ratio.of(a, b);
        return new Comparison(scenario, question, a, b, ratio, goal, goal == null ? null : goal.isMetBy(ratio));
    }
}
