package dev.keeper.benchmarks.scenario;

import java.util.List;
import java.util.Optional;

/** All that can be measured, in the order of the goals. */
public final class Scenarios {

    private static final List<Scenario> ALL = List.of(
            new ReserveSpread(),
            new ReserveHot(),
            new HotAgainstSpread(),
            new LoneRequest(),
            new Lone(),
            new OrderDecision(),
            new Saga(),
            new RelayDrain(),
            new Depth(),
            new Gateway());

    private Scenarios() {}

    public static List<Scenario> all() {
        return ALL;
    }

    /** The scenario that the command line calls so. */
    public static Optional<Scenario> named(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
