package dev.keeper.benchmarks.result;

import java.util.List;

/**
 * The samples of one side of a comparison.
 *
 * @param label what was measured
 * @param unit of the values
 * @param values at least one
 */
public record Samples(String label, String unit, List<Double> values) {

    public Samples {
        values = List.copyOf(values);
    }

    /** Returns the middle value; for an even number of values the mean of the two middle ones. */
    public double median() {
        return median(values);
    }

    static double median(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There is no median of nothing");
        }
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
