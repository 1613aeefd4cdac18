package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.measurement.ReservationBench;
import dev.keeper.benchmarks.measurement.Rounds;
import dev.keeper.benchmarks.measurement.Run;
import dev.keeper.benchmarks.result.Comparison;
import dev.keeper.benchmarks.result.Goal;
import java.util.List;

/** Whether it matters that all clients want the same part. */
final class HotAgainstSpread implements Scenario {

    private static final Goal GOAL = Goal.atLeast(0.95);

    @Override
    public String name() {
        return "hot-spread";
    }

    @Override
    public String description() {
        return "reservations of one part / over 10,000 stock levels, both through the API";
    }

    @Override
    public List<Comparison> run(Run run) throws InterruptedException {
        var reserving = ReservationBench.open(run, name()).reserving();
        var hot = reserving.rate(1, ReservationBench.MANY);
        var spread = reserving.rate(ReservationBench.ROWS, ReservationBench.MANY);
        reserving.warmUp(1, ReservationBench.MANY);
        reserving.warmUp(ReservationBench.ROWS, ReservationBench.MANY);
        var rounds = Rounds.of(run, List.of(hot, spread));
        return List.of(Comparison.of(
                name(), "one part / 10,000 levels, 64 clients each", rounds.of(hot), rounds.of(spread), GOAL));
    }
}
