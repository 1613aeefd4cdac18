package dev.keeper.benchmarks.load;

import java.util.Arrays;
import java.util.List;

/** The latencies of requests, in nanoseconds. */
public final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int FIRST_CAPACITY = 1 << 14;

    private long[] nanos = new long[FIRST_CAPACITY];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    /** Merges all parts, sorted by latency. */
    static Latencies sorted(List<Latencies> parts) {
        var all = new Latencies();
        all.count = parts.stream().mapToInt(part -> part.count).sum();
        all.nanos = new long[all.count];
        var filled = 0;
        for (var part : parts) {
            System.arraycopy(part.nanos, 0, all.nanos, filled, part.count);
            filled += part.count;
        }
        Arrays.sort(all.nanos);
        return all;
    }

    /**
     * Returns the latency within which this share of the requests was answered, in milliseconds; the nearest-rank method.
     *
     * @param share above 0, up to 1
     */
    double percentile(double share) {
        if (count == 0) {
            throw new IllegalStateException("There was no request");
        }
        var rank = (int) Math.ceil(share * count);
        return nanos[Math.max(1, rank) - 1] / NANOS_PER_MILLI;
    }

    int count() {
        return count;
    }
}
