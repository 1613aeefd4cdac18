package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.measurement.OrderParts;
import dev.keeper.benchmarks.measurement.ReservationBench;
import dev.keeper.benchmarks.measurement.Rounds;
import dev.keeper.benchmarks.measurement.Run;
import dev.keeper.benchmarks.measurement.SagaBench;
import dev.keeper.benchmarks.measurement.Side;
import dev.keeper.benchmarks.result.Comparison;
import dev.keeper.benchmarks.result.Goal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a single order waits for its decision, compared with its parts. The measured parts show how much of the time
 * is waiting; the minimal ones show what is possible.
 */
final class OrderDecision implements Scenario {

    private static final Goal AGAINST_ITS_PARTS = Goal.atMost(1.25);
    private static final Goal EVENNESS = Goal.atMost(5);

    @Override
    public String name() {
        return "order-decision";
    }

    @Override
    public String description() {
        return "time from order to decision, one client / the sum of its own parts, and of bare parts; p99 / p50";
    }

    @Override
    public List<Comparison> run(Run run) throws InterruptedException {
        return run(run, SagaBench.open(run, name(), ReservationBench.ROWS));
    }

    List<Comparison> run(Run run, SagaBench bench) throws InterruptedException {
        var p50 = new Side("order to decision, one by one, p50", Side.MILLIS, () -> {
            var _ = bench.placeWaiting(1, run.settings().sample());
            return bench.millisToDecision(0.5);
        });
        var p99 = new Side("the same orders, p99", Side.MILLIS, () -> bench.millisToDecision(0.99));
        var mean = new Side("the same orders, mean", Side.MILLIS, bench::meanMillisToDecision);
        var parts = OrderParts.of(run, bench);
        var own = parts.map(all -> new Side("sum of their own parts", Side.MILLIS, () -> ownParts(bench, all)));
        var bare = parts.map(all -> new Side("sum of bare parts", Side.MILLIS, all::sumOfMillis));
        bench.warmUpWaiting();
        var rounds = Rounds.of(
                run,
                Stream.of(Optional.of(p50), Optional.of(p99), Optional.of(mean), own, bare)
                        .flatMap(Optional::stream)
                        .toList());
        return List.of(
                Comparison.of(
                        name(), "mean / sum of their own parts", rounds.of(mean), rounds.of(own), AGAINST_ITS_PARTS),
                Comparison.of(name(), "p50 / sum of bare parts", rounds.of(p50), rounds.of(bare), null),
                Comparison.of(name(), "p99 / p50", rounds.of(p99), rounds.of(p50), EVENNESS));
    }

    /** The decision's own transaction is left out, because only its start lies within the time until the decision. */
    private static double ownParts(SagaBench bench, OrderParts parts) throws InterruptedException {
        return bench.latest().transactionsMillis() + parts.millisBetweenTransactions();
    }
}
