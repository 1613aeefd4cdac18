package dev.keeper.benchmarks.measurement;

import dev.keeper.benchmarks.load.Load;
import dev.keeper.benchmarks.load.Request;
import dev.keeper.benchmarks.load.Task;
import dev.keeper.benchmarks.machine.Database;
import dev.keeper.benchmarks.machine.InventoryService;
import dev.keeper.common.listing.Cursor;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;

/** A service with a given number of cars and stock levels, and clients that read them. */
public final class Stock {

    private static final int CLIENTS = 8;
    private static final int OK = 200;
    private static final int PAGE = 50;
    private static final String VEHICLES = "/api/v1/vehicles";

    private final Run run;
    private final Database database;
    private final InventoryService service;
    private final int rows;

    private Stock(Run run, Database database, InventoryService service, int rows) {
        this.run = run;
        this.database = database;
        this.service = service;
        this.rows = rows;
    }

    public static Stock open(Run run, int rows) throws InterruptedException {
        var database = run.workbench().database("stock_of_" + rows);
        run.tell(String.format(Locale.ROOT, "  Starting inventory-service with %,d vehicles and stock levels", rows));
        var service = run.workbench().service(database);
        Parts.insert(database, rows);
        database.run("/data/vehicles.sql", Map.of("branches", Parts.BRANCHES, "vehicles", rows));
        database.tidyUp();
        return new Stock(run, database, service, rows);
    }

    public Database database() {
        return database;
    }

    public Side firstPage() {
        return side("first page", VEHICLES);
    }

    /** Measures the page with the oldest car, by the cursor of a client that has read all pages before. */
    public Side lastPage() {
        var before = " FROM vehicles ORDER BY acquired_at, id OFFSET %d LIMIT 1".formatted(PAGE);
        var acquiredAt = OffsetDateTime.parse(database.text(
                        "SELECT to_char(acquired_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')" + before))
                .toInstant();
        var cursor = Cursor.of(acquiredAt, database.text("SELECT id" + before)).encoded();
        return side("last page", VEHICLES + "?cursor=" + cursor);
    }

    /** Measures the levels of one part at all branches. */
    public Side availability() {
        return side("availability", Request.get("/api/v1/stock-levels?sku=SKU-[sku.]", token()), request -> {
            var sku = request.slot("[sku.]");
            return row -> request.fill(sku, Parts.productOf(row));
        });
    }

    /** Measures the search for a car by the last characters of its VIN. */
    public Side search() {
        return side("search", Request.get(VEHICLES + "?q=DL[vin.]", token()), request -> {
            var vin = request.slot("[vin.]");
            return row -> request.fill(vin, row);
        });
    }

    public Side reserving() {
        return new Reserving(run, database, service).rate("reserve", rows, CLIENTS);
    }

    /** Warms up the service with everything that will be measured. */
    public void warmUp(Side... sides) throws InterruptedException {
        for (var side : sides) {
            var end = System.nanoTime() + run.settings().warmUp().toNanos() / sides.length;
            do {
                side.measurement().take();
            } while (System.nanoTime() < end);
        }
    }

    /** Stops the service, so that it does not disturb the next measurement. */
    public void close() {
        service.close();
    }

    private Side side(String what, String path) {
        return side(what, Request.get(path, token()), Task.Filling.NONE);
    }

    private Side side(String what, Request request, Task.Filling filling) {
        var label = String.format(Locale.ROOT, "%s of %,d, %d clients", what, rows, CLIENTS);
        var task = new Task(request, OK, rows, filling);
        return new Side(
                label,
                Side.RATE,
                () -> new Load(service.port(), CLIENTS)
                        .run(task, run.settings().sample())
                        .perSecond());
    }

    private String token() {
        return run.workbench().token();
    }
}
