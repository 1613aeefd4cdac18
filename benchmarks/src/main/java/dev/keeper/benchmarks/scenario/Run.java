package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.load.LoadResult;
import dev.keeper.benchmarks.machine.Workbench;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a scenario works with.
 *
 * @param settings how long and how often it measures
 * @param progress is told what is going on
 */
public record Run(Workbench workbench, Settings settings, Consumer<String> progress) {

    private static final List<Integer> RAMP = List.of(1, 8, Integer.MAX_VALUE);
    private static final int ANSWERS_OF_A_STEP = 1_000;

    void tell(String sentence) {
        progress.accept(sentence);
    }

    /**
     * Lets services get up to speed on what will be measured, with ever more clients: all of them at once would wait too
     * long for the database connections of a service that is still slow.
     */
    void warmUp(int clients, Work work) throws InterruptedException {
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

    /** What clients do with a service. */
    @FunctionalInterface
    interface Work {
        LoadResult by(int clients, Duration duration) throws InterruptedException;
    }

    /**
     * How a scenario measures.
     *
     * @param rounds how often every side is measured, in turns
     * @param sample how long one measurement takes
     * @param warmUp how long a service works before it is measured; zero for not at all
     * @param request how the stock is changed
     */
    public record Settings(int rounds, Duration sample, Duration warmUp, StockRequest request) {}
}
