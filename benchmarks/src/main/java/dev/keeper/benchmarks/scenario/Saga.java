package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.measurement.ReservationBench;
import dev.keeper.benchmarks.measurement.Rounds;
import dev.keeper.benchmarks.measurement.Run;
import dev.keeper.benchmarks.measurement.SagaBench;
import dev.keeper.benchmarks.measurement.Side;
import dev.keeper.benchmarks.result.Comparison;
import dev.keeper.benchmarks.result.Goal;
import java.util.List;

/** How many orders per second both services decide together. */
final class Saga implements Scenario {

    private static final int WANTED = 1_500;
    private static final Goal AS_MANY_AS_WANTED = Goal.atLeast(1);
    private static final Goal NO_GROWING_LAG = Goal.atLeast(0.95);

    @Override
    public String name() {
        return "saga";
    }

    @Override
    public String description() {
        return "orders decided / 1,500 a second, through order-service, Kafka and inventory-service";
    }

    @Override
    public List<Comparison> run(Run run) throws InterruptedException {
        return run(run, SagaBench.open(run, name(), ReservationBench.ROWS), ReservationBench.MANY);
    }

    List<Comparison> run(Run run, SagaBench bench, int clients) throws InterruptedException {
        var decided = new Side("decided, %d clients".formatted(clients), Side.RATE, () -> {
            var _ = bench.place(clients, run.settings().sample());
            return bench.latest().decidedPerSecond();
        });
        var wanted = new Side("wanted", Side.RATE, () -> WANTED);
        var meanwhile =
                new Side("decided meanwhile", Side.RATE, () -> bench.latest().decidedMeanwhilePerSecond());
        var placed = new Side("placed", Side.RATE, () -> bench.latest().load().perSecond());
        bench.warmUp(clients);
        var rounds = Rounds.of(run, List.of(decided, wanted, meanwhile, placed));
        return List.of(
                Comparison.of(name(), "decided / wanted", rounds.of(decided), rounds.of(wanted), AS_MANY_AS_WANTED),
                Comparison.of(
                        name(),
                        "decided while others were placed / placed",
                        rounds.of(meanwhile),
                        rounds.of(placed),
                        NO_GROWING_LAG));
    }
}
