package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.measurement.Run;
import dev.keeper.benchmarks.result.Comparison;
import java.util.List;

/** One question about Keeper's speed. */
public interface Scenario {

    /** Returns the name on the command line. */
    String name();

    /** Returns what it measures, in one line. */
    String description();

    /** Starts what it needs and measures. The owner of the workbench stops everything. */
    List<Comparison> run(Run run) throws InterruptedException;
}
