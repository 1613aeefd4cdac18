package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.machine.Database;
import dev.keeper.benchmarks.machine.HeldRelay;
import dev.keeper.benchmarks.measurement.Parts;
import dev.keeper.benchmarks.measurement.ReservationBench;
import dev.keeper.benchmarks.measurement.Reserving;
import dev.keeper.benchmarks.measurement.Rounds;
import dev.keeper.benchmarks.measurement.Run;
import dev.keeper.benchmarks.measurement.Side;
import dev.keeper.benchmarks.result.Comparison;
import dev.keeper.benchmarks.result.Goal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How fast a full outbox drains, and how much the relay slows down the writers. */
final class RelayDrain implements Scenario {

    private static final Goal AGAINST_MARKING = Goal.atLeast(0.5);
    private static final Goal BESIDE_THE_RELAY = Goal.atLeast(0.9);
    private static final int MESSAGES = 100_000;
    private static final int BATCH = 100;

    /** Counting all rows repeatedly would slow down the relay. */
    private static final String WAITING = "SELECT count(*) FROM (SELECT FROM outbox LIMIT 1) one";

    @Override
    public String name() {
        return "relay-drain";
    }

    @Override
    public String description() {
        return "messages sent from a full outbox / pgbench marking batches of 100; reservations with the relay / without";
    }

    @Override
    public List<Comparison> run(Run run) throws InterruptedException {
        return run(run, ReservationBench.ROWS, ReservationBench.MANY, MESSAGES);
    }

    List<Comparison> run(Run run, int rows, int clients, int messages) throws InterruptedException {
        var database = run.workbench().database("relay_drain");
        run.tell(String.format(Locale.ROOT, "  Starting inventory-service with %,d stock levels", rows));
        var service = run.workbench().service(database);
        Parts.insert(database, rows);

        var draining = new Side("outbox of %,d".formatted(messages), Side.RATE, () -> drain(database, messages));
        var marking = marking(run, database, messages);
        var reserving = new Reserving(run, database, service);
        var beside = reserving.rate("relay running", rows, clients);
        var alone = reserving.rateWithoutRelay(rows, clients);
        reserving.warmUp(rows, clients);
        draining.measurement().take();
        var rounds = Rounds.of(
                run,
                Stream.of(Optional.of(draining), marking, Optional.of(beside), Optional.of(alone))
                        .flatMap(Optional::stream)
                        .toList());
        return List.of(
                Comparison.of(
                        name(),
                        "drained / pgbench marking batches of 100",
                        rounds.of(draining),
                        rounds.of(marking),
                        AGAINST_MARKING),
                Comparison.of(
                        name(),
                        "reserve with the relay running / stopped",
                        rounds.of(beside),
                        rounds.of(alone),
                        BESIDE_THE_RELAY));
    }

    /** Returns the messages per second from a full outbox to an empty one. */
    private static double drain(Database database, int messages) throws InterruptedException {
        try (var _ = HeldRelay.of(database, "inventory")) {
            database.run("/data/full-outbox.sql", Map.of("messages", messages));
            database.checkpoint();
        }
        var drained = database.awaitNone("messages in the outbox", WAITING);
        return messages / (drained.toNanos() / 1e9);
    }

    private static Optional<Side> marking(Run run, Database database, int messages) {
        var pgbench = run.workbench().pgbench(database);
        if (pgbench.isPresent()) {
            database.execute("CREATE SCHEMA yardstick");
            database.run("/data/yardstick-outbox.sql", Map.of("messages", messages));
        }
        return pgbench.map(program -> new Side("pgbench marking batches of 100, 1 client", Side.RATE, () -> {
            database.checkpoint();
            return BATCH
                    * program.run(
                            "/pgbench/mark-batch.sql",
                            messages,
                            1,
                            run.settings().sample());
        }));
    }
}
