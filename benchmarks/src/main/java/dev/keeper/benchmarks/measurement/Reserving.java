package dev.keeper.benchmarks.measurement;

import dev.keeper.benchmarks.load.Load;
import dev.keeper.benchmarks.load.LoadResult;
import dev.keeper.benchmarks.machine.Database;
import dev.keeper.benchmarks.machine.HeldRelay;
import dev.keeper.benchmarks.machine.InventoryService;
import java.time.Duration;
import java.util.Locale;

/** Clients that reserve through the API; after each of their runs the stock must match the ledger and the reservations. */
public final class Reserving {

    private final Run run;
    private final Database database;
    private final InventoryService service;
    private final LedgerCheck books;

    public Reserving(Run run, Database database, InventoryService service) {
        this.run = run;
        this.database = database;
        this.service = service;
        this.books = new LedgerCheck(database);
    }

    /** Warms up the service with the same work. */
    public void warmUp(int rows, int clients) throws InterruptedException {
        run.warmUp(clients, (few, duration) -> load(rows, few, duration));
        database.tidyUp();
    }

    public Side rate(int rows, int clients) {
        return rate("Keeper", rows, clients);
    }

    public Side rate(String name, int rows, int clients) {
        return new Side(
                label(name, rows, clients),
                Side.RATE,
                () -> load(rows, clients, run.settings().sample()).perSecond());
    }

    /** Blocks the relay while the clients send requests. */
    public Side rateWithoutRelay(int rows, int clients) {
        return new Side(
                label("relay stopped", rows, clients),
                Side.RATE,
                () -> settled(() -> {
                            try (var _ = HeldRelay.of(database, "inventory")) {
                                return ask(rows, clients, run.settings().sample());
                            }
                        })
                        .perSecond());
    }

    public Side medianTime(String name, int rows, int clients) {
        return new Side(
                label(name, rows, clients) + ", p50",
                Side.MILLIS,
                () -> load(rows, clients, run.settings().sample()).p50());
    }

    private LoadResult load(int rows, int clients, Duration duration) throws InterruptedException {
        return settled(() -> ask(rows, clients, duration));
    }

    private LoadResult ask(int rows, int clients, Duration duration) throws InterruptedException {
        var task = run.settings().request().task(run.workbench().token(), rows);
        return new Load(service.port(), clients).run(task, duration);
    }

    /** Waits for the outbox, because unsent messages would slow down the next sample. */
    private LoadResult settled(Asking asking) throws InterruptedException {
        var request = run.settings().request();
        database.checkpoint();
        var effectsBefore = request.effects(database);
        var result = asking.ask();
        var drained = database.awaitNone("messages in the outbox", "SELECT count(*) FROM outbox");
        books.requireEffects(result.answers(), request.effects(database) - effectsBefore);
        books.requireBalance();
        run.tell(String.format(
                Locale.ROOT,
                "    %d answers, %,.0f /s, p50 %.2f ms, p99 %.2f ms; outbox empty %d ms later; books: 0 differences",
                result.answers(),
                result.perSecond(),
                result.p50(),
                result.p99(),
                drained.toMillis()));
        return result;
    }

    private static String label(String name, int rows, int clients) {
        return "%s, %s, %s".formatted(name, Yardstick.spread(rows), clients == 1 ? "1 client" : clients + " clients");
    }

    @FunctionalInterface
    private interface Asking {
        LoadResult ask() throws InterruptedException;
    }
}
