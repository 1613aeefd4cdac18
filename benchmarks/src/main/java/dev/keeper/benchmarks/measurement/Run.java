package dev.keeper.benchmarks.measurement;

import dev.keeper.benchmarks.load.LoadResult;
import dev.keeper.benchmarks.machine.MeasuredSuite;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The environment of a scenario.
 *
 * @param settings the length and number of its samples
 * @param progress receives the progress messages
 */
public record Run(MeasuredSuite workbench, Settings settings, Consumer<String> progress) {

    private static final List<Integer> RAMP = List.of(1, 8, Integer.MAX_VALUE);
    private static final int ANSWERS_OF_A_STEP = 1_000;

    public void tell(String sentence) {
        progress.accept(sentence);
    }

    /**
     * Warms up services with the measured work and a growing number of clients. All clients at once would wait too long
     * for the database connections of a service that is still slow.
     */
    public void warmUp(int clients, Work work) throws InterruptedException {
        var duration = settings.warmUp();
        if (duration.isZero()) {
            return;
        }
        tell("  Warming up for about %d s".formatted(duration.toSeconds()));
        var steps =
                RAMP.stream().map(step -> Math.min(step, clients)).distinct().toList();
        for (var step : steps) {
            var answers = 0;
            do {
                answers += work.by(step, duration.dividedBy(steps.size())).answers();
            } while (answers < ANSWERS_OF_A_STEP);
        }
    }

    /** The clients' work on a service. */
    @FunctionalInterface
    public interface Work {
        LoadResult by(int clients, Duration duration) throws InterruptedException;
    }

    /**
     * How a scenario measures.
     *
     * @param rounds how often every side is measured, in turns
     * @param sample the length of one sample
     * @param warmUp how long a service works before it is measured; zero for none
     * @param request how the stock is changed
     */
    public record Settings(int rounds, Duration sample, Duration warmUp, StockRequest request) {}
}
