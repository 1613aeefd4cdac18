package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.measurement.ReservationBench;
import dev.keeper.benchmarks.measurement.Rounds;
import dev.keeper.benchmarks.measurement.Run;
import dev.keeper.benchmarks.result.Comparison;
import dev.keeper.benchmarks.result.Goal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Many clients, all for the same part. */
final class ReserveHot implements Scenario {

    private static final Goal AGAINST_ONE_STATEMENT = Goal.atLeast(5);
    private static final Goal AGAINST_FOR_UPDATE = Goal.atLeast(10);

    @Override
    public String name() {
        return "reserve-hot";
    }

    @Override
    public String description() {
        return "reservations of one part / pgbench on one row, in one statement and with SELECT FOR UPDATE";
    }

    @Override
    public List<Comparison> run(Run run) throws InterruptedException {
        var bench = ReservationBench.open(run, name());
        var keeper = bench.reserving().rate(1, ReservationBench.MANY);
        var oneStatement = bench.yardstick().oneStatement(1, ReservationBench.FEW);
        var forUpdate = bench.yardstick().selectForUpdate(1, ReservationBench.MANY);
        bench.reserving().warmUp(1, ReservationBench.MANY);
        var rounds = Rounds.of(
                run,
                Stream.of(Optional.of(keeper), oneStatement, forUpdate)
                        .flatMap(Optional::stream)
                        .toList());
        return List.of(
                Comparison.of(
                        name(),
                        "64 clients / pgbench one statement, 8 clients",
                        rounds.of(keeper),
                        rounds.of(oneStatement),
                        AGAINST_ONE_STATEMENT),
                Comparison.of(
                        name(),
                        "64 clients / pgbench FOR UPDATE, 64 clients",
                        rounds.of(keeper),
                        rounds.of(forUpdate),
                        AGAINST_FOR_UPDATE));
    }
}
