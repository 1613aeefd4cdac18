package dev.keeper.inventory.vehiclesearch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Keeps counts that took long, because many people look at the same list: one that took a second serves for ten.
 *
 * <p>So counting the same cars takes at most a tenth of one connection's time, however many ask; whoever asks while they
 * are being counted waits for the same answer. What is counted quickly, as in a group of usual size, is not kept.
 */
@Component
class RecentCounts {

    private static final Duration QUICK = Duration.ofMillis(100);
    private static final int TIMES_AS_LONG = 10;
    private static final int MOST_KEPT = 1_000;

    private final ConcurrentHashMap<VehicleFilter, Counting> countings = new ConcurrentHashMap<>();
    private final Clock clock;

    RecentCounts(Clock clock) {
        this.clock = clock;
    }

    /** The counts, made now or not long ago. */
    VehicleFacets of(VehicleFilter filter, Function<VehicleFilter, VehicleFacets> count) {
        var own = new Counting();
        var counting = countings.compute(filter, (same, known) -> known == null || known.isOver() ? own : known);
        return counting == own ? own.carryOut(filter, count) : counting.result();
    }

    private final class Counting {

        private final CompletableFuture<VehicleFacets> result = new CompletableFuture<>();
        private volatile Instant end = Instant.MAX;

        boolean isOver() {
            return !clock.instant().isBefore(end);
        }

        VehicleFacets carryOut(VehicleFilter filter, Function<VehicleFilter, VehicleFacets> count) {
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

        private void keep(VehicleFilter filter, Duration took) {
            end = took.compareTo(QUICK) < 0 ? Instant.MIN : clock.instant().plus(took.multipliedBy(TIMES_AS_LONG));
            if (isOver()) {
                countings.remove(filter, this);
            } else if (countings.size() > MOST_KEPT) {
                countings.values().removeIf(Counting::isOver);
            }
        }

        VehicleFacets result() {
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
