package dev.keeper.benchmarks.load;

/**
 * The result of one run of load.
 *
 * @param answers how many requests were answered, all of them as expected
 * @param perSecond answers per second
 * @param p50 milliseconds within which half of the requests were answered
 * @param p99 milliseconds within which 99 % of the requests were answered
 */
public record LoadResult(int answers, double perSecond, double p50, double p99) {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    public double seconds() {
        return answers / perSecond;
    }

    static LoadResult of(Latencies sorted, long nanos) {
        return new LoadResult(
                sorted.count(),
                sorted.count() / (nanos / NANOS_PER_SECOND),
                sorted.percentile(HALF),
                sorted.percentile(NEARLY_ALL));
    }
}
