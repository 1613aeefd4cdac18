package dev.keeper.benchmarks.scenario;

import java.util.List;
import java.util.Optional;

/** All scenarios, in the order of the goals. */
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

    /** Returns the scenario with this name on the command line. */
    public static Optional<Scenario> named(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
