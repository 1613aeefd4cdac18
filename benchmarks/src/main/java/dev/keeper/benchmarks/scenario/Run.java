package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.machine.Workbench;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What a scenario works with.
 *
 * @param settings how long and how often it measures
 * @param progress is told what is going on
 */
public record Run(Workbench workbench, Settings settings, Consumer<String> progress) {

    void tell(String sentence) {
        progress.accept(sentence);
    }

    /**
     * How a scenario measures.
     *
     * @param rounds how often every side is measured, in turns
     * @param sample how long one measurement takes
     * @param warmUp how long a service works before it is measured
     * @param request how the stock is changed
     */
    public record Settings(int rounds, Duration sample, Duration warmUp, StockRequest request) {}
}
