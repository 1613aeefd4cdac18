package dev.keeper.benchmarks.result;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ratio of two sides, pair by pair: both samples of a pair were taken in the same minute.
 *
 * @param median of the pairs' ratios
 * @param min the smallest of them
 * @param max the largest of them
 */
public record Ratio(double median, double min, double max) {

    static Ratio of(Samples a, Samples b) {
        if (a.values().size() != b.values().size()) {
            throw new IllegalArgumentException("Every sample of A needs its sample of B");
        }
        List<Double> ratios = IntStream.range(0, a.values().size())
                .mapToObj(pair -> a.values().get(pair) / b.values().get(pair))
                .toList();
        return new Ratio(Samples.median(ratios), Collections.min(ratios), Collections.max(ratios));
    }
}
