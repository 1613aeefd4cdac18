package dev.keeper.common.listing.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Caches slow counts, because many people view the same list: a count that took one second is served for ten.
 *
 * <p>The same count thus takes at most a tenth of one connection's time, however many callers there are. Callers that
 * ask while it runs wait for the same result, outside any transaction. Fast counts, as in a group of usual size, are
 * not cached.
 *
 * @param <F> the filter of the counted list
 * @param <C> the counts
 */
public final class RecentCounts<F, C> {

    private static final Duration QUICK = Duration.ofMillis(100);
    private static final int TIMES_AS_LONG = 10;
    private static final int MOST_KEPT = 1_000;

    private final ConcurrentHashMap<F, Counting> countings = new ConcurrentHashMap<>();
    private final Clock clock;

    /** Creates an empty cache. */
    public RecentCounts(Clock clock) {
        this.clock = clock;
    }

    /** Returns the counts, from the cache or made now. */
    public C of(F filter, Function<F, C> count) {
        var own = new Counting();
        var counting = countings.compute(filter, (same, known) -> known == null || known.isOver() ? own : known);
        return counting == own ? own.carryOut(filter, count) : counting.result();
    }

    private final class Counting {

        private final CompletableFuture<C> result = new CompletableFuture<>();
        private volatile Instant end = Instant.MAX;

        boolean isOver() {
            return !clock.instant().isBefore(end);
        }

        C carryOut(F filter, Function<F, C> count) {
            var start = clock.instant();
            try {
                var facets = count.apply(filter);
                result.complete(facets);
                keep(filter, Duration.between(start, clock.instant()));
                return facets;
            } catch (RuntimeException failure) {
                countings.remove(filter, this);
                result.completeExceptionally(failure);
                throw failure;
            }
        }

        private void keep(F filter, Duration took) {
            end = took.compareTo(QUICK) < 0 ? Instant.MIN : clock.instant().plus(took.multipliedBy(TIMES_AS_LONG));
            if (isOver()) {
                countings.remove(filter, this);
            } else if (countings.size() > MOST_KEPT) {
                countings.values().removeIf(Counting::isOver);
            }
        }

        C result() {
            try {
                return result.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failed;
            }
        }
    }
}
