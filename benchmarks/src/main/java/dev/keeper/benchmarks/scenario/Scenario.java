package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.result.Comparison;
import java.util.List;

/** One question about Keeper's speed. */
public interface Scenario {

    /** What the command line calls it. */
    String name();

    /** What it finds out, in one line. */
    String description();

    /** Starts what it needs, measures, and stops nothing: whoever owns the workbench does. */
    List<Comparison> run(Run run) throws InterruptedException;
}
