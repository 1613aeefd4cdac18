package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.measurement.ReservationBench;
import dev.keeper.benchmarks.measurement.Rounds;
import dev.keeper.benchmarks.measurement.Run;
import dev.keeper.benchmarks.result.Comparison;
import dev.keeper.benchmarks.result.Goal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Many clients for many different parts. */
final class ReserveSpread implements Scenario {

    private static final Goal GOAL = Goal.atLeast(1.0);

    @Override
    public String name() {
        return "reserve-spread";
    }

    @Override
    public String description() {
        return "reservations over 10,000 stock levels / pgbench doing the same in one statement";
    }

    @Override
    public List<Comparison> run(Run run) throws InterruptedException {
        var bench = ReservationBench.open(run, name());
        var keeper = bench.reserving().rate(ReservationBench.ROWS, ReservationBench.MANY);
        var pgbench = bench.yardstick().oneStatement(ReservationBench.ROWS, ReservationBench.FEW);
        bench.reserving().warmUp(ReservationBench.ROWS, ReservationBench.MANY);
        var rounds = Rounds.of(
                run,
                Stream.of(Optional.of(keeper), pgbench)
                        .flatMap(Optional::stream)
                        .toList());
        return List.of(Comparison.of(
                name(), "64 clients / pgbench one statement, 8 clients", rounds.of(keeper), rounds.of(pgbench), GOAL));
    }
}
