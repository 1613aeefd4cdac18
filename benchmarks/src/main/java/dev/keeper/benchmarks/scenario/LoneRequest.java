package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.machine.Database;
import dev.keeper.benchmarks.measurement.Parts;
import dev.keeper.benchmarks.measurement.ReservationBench;
import dev.keeper.benchmarks.measurement.Reserving;
import dev.keeper.benchmarks.measurement.Rounds;
import dev.keeper.benchmarks.measurement.Run;
import dev.keeper.benchmarks.result.Comparison;
import dev.keeper.benchmarks.result.Goal;
import java.util.List;
import java.util.Locale;

/** The cost of batching for a single request. */
final class LoneRequest implements Scenario {

    private static final Goal GOAL = Goal.atMost(1.1);
    private static final String EVERY_REQUEST_BY_ITSELF = "--keeper.inventory.command-queue.largest-batch=1";

    @Override
    public String name() {
        return "lone-request";
    }

    @Override
    public String description() {
        return "time of a reservation by one client, with batching / without, on two services";
    }

    @Override
    public List<Comparison> run(Run run) throws InterruptedException {
        var together = reserving(run, run.workbench().database("lone_batched"));
        var alone = reserving(run, run.workbench().database("lone_unbatched"), EVERY_REQUEST_BY_ITSELF);
        var batched = together.medianTime("batched", ReservationBench.ROWS, 1);
        var unbatched = alone.medianTime("unbatched", ReservationBench.ROWS, 1);
        together.warmUp(ReservationBench.ROWS, 1);
        alone.warmUp(ReservationBench.ROWS, 1);
        var rounds = Rounds.of(run, List.of(batched, unbatched));
        return List.of(Comparison.of(
                name(), "p50 batched / unbatched, 1 client", rounds.of(batched), rounds.of(unbatched), GOAL));
    }

    private static Reserving reserving(Run run, Database database, String... settings) throws InterruptedException {
        run.tell(String.format(Locale.ROOT, "  Starting inventory-service %s", String.join(" ", settings)));
        var service = run.workbench().service(database, settings);
        Parts.insert(database, ReservationBench.ROWS);
        return new Reserving(run, database, service);
    }
}
