package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.load.Load;
import dev.keeper.benchmarks.load.LoadResult;
import dev.keeper.benchmarks.machine.BenchmarkFailed;
import dev.keeper.benchmarks.machine.Database;
import dev.keeper.benchmarks.machine.InventoryService;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Clients that reserve through the API; after every run of theirs the books have to balance. */
final class Reserving {

    private static final Duration OUTBOX_PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private static final List<Integer> RAMP = List.of(1, 8, Integer.MAX_VALUE);
    private static final int ANSWERS_OF_A_STEP = 1_000;

    private final Run run;
    private final Database database;
    private final InventoryService service;
    private final Books books;

    Reserving(Run run, Database database, InventoryService service) {
        this.run = run;
        this.database = database;
        this.service = service;
        this.books = new Books(database);
    }

    /**
     * Lets the service get up to speed on the same work, with ever more clients: all of them at once would wait too long
     * for the database connections of a service that is still slow.
     */
    void warmUp(int rows, int clients) throws InterruptedException {
        var warmUp = run.settings().warmUp();
        run.tell("  Warming up for %d s".formatted(warmUp.toSeconds()));
        for (var step : RAMP) {
            var answers = 0;
            do {
                answers += load(rows, Math.min(step, clients), warmUp.dividedBy(RAMP.size()))
                        .answers();
            } while (answers < ANSWERS_OF_A_STEP);
        }
        database.tidyUp();
    }

    Side rate(int rows, int clients) {
        return rate("Keeper", rows, clients);
    }

    Side rate(String name, int rows, int clients) {
        return new Side(
                label(name, rows, clients),
                Side.RATE,
                () -> load(rows, clients, run.settings().sample()).perSecond());
    }

    Side medianTime(String name, int rows, int clients) {
        return new Side(
                label(name, rows, clients) + ", p50",
                Side.MILLIS,
                () -> load(rows, clients, run.settings().sample()).p50());
    }

    private LoadResult load(int rows, int clients, Duration duration) throws InterruptedException {
        var request = run.settings().request();
        database.checkpoint();
        var effectsBefore = request.effects(database);
        var result = new Load(service.port(), clients)
                .run(request.task(run.workbench().token(), rows), duration);
        var drained = awaitEmptyOutbox();
        books.requireEffects(result.answers(), request.effects(database) - effectsBefore);
        books.requireBalance();
        run.tell(String.format(
                Locale.ROOT,
                "    %d answers, %,.0f /s, p50 %.2f ms, p99 %.2f ms; outbox empty %d ms later; books: 0 differences",
                result.answers(),
                result.perSecond(),
                result.p50(),
                result.p99(),
                drained));
        return result;
    }

    /** What is still to be sent would otherwise slow down the sample that comes next. */
    private long awaitEmptyOutbox() throws InterruptedException {
        var start = System.nanoTime();
        while (database.number("SELECT count(*) FROM outbox") > 0) {
            if (System.nanoTime() - start > OUTBOX_PATIENCE.toNanos()) {
                throw new BenchmarkFailed("The outbox was not empty after %s.".formatted(OUTBOX_PATIENCE));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static String label(String name, int rows, int clients) {
        return "%s, %s, %s".formatted(name, Yardstick.spread(rows), clients == 1 ? "1 client" : clients + " clients");
    }
}
