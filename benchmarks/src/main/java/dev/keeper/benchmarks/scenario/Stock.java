package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.load.Load;
import dev.keeper.benchmarks.load.Request;
import dev.keeper.benchmarks.load.Task;
import dev.keeper.benchmarks.machine.Database;
import dev.keeper.benchmarks.machine.InventoryService;
import dev.keeper.common.listing.Cursor;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;

/** A service with so many cars and so many stock levels, and clients that look at them. */
final class Stock {

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

    static Stock open(Run run, int rows) throws InterruptedException {
        var database = run.workbench().database("stock_of_" + rows);
        run.tell(String.format(Locale.ROOT, "  Starting inventory-service with %,d vehicles and stock levels", rows));
        var service = run.workbench().service(database);
        Parts.insert(database, rows);
        database.run("/data/vehicles.sql", Map.of("branches", Parts.BRANCHES, "vehicles", rows));
        database.tidyUp();
        return new Stock(run, database, service, rows);
    }

    Database database() {
        return database;
    }

    Side firstPage() {
        return side("first page", VEHICLES);
    }

    /** The page that ends with the oldest car, by the cursor that a client has who read all pages before. */
    Side lastPage() {
        var before = " FROM vehicles ORDER BY acquired_at, id OFFSET %d LIMIT 1".formatted(PAGE);
        var acquiredAt = OffsetDateTime.parse(database.text(
                        "SELECT to_char(acquired_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')" + before))
                .toInstant();
        var cursor = Cursor.of(acquiredAt, database.text("SELECT id" + before)).encoded();
        return side("last page", VEHICLES + "?cursor=" + cursor);
    }

    /** All branches' levels of one part. */
    Side availability() {
        return side("availability", Request.get("/api/v1/stock-levels?sku=SKU-[sku.]", token()), request -> {
            var sku = request.slot("[sku.]");
            return row -> request.fill(sku, Parts.productOf(row));
        });
    }

    /** The car of which somebody remembers the last signs of its VIN. */
    Side search() {
        return side("search", Request.get(VEHICLES + "?q=DL[vin.]", token()), request -> {
            var vin = request.slot("[vin.]");
            return row -> request.fill(vin, row);
        });
    }

    Side reserving() {
        return new Reserving(run, database, service).rate("reserve", rows, CLIENTS);
    }

    /** Lets the service get up to speed on all that will be measured. */
    void warmUp(Side... sides) throws InterruptedException {
        for (var side : sides) {
            var end = System.nanoTime() + run.settings().warmUp().toNanos() / sides.length;
            do {
                side.measurement().take();
            } while (System.nanoTime() < end);
        }
    }

    /** Stops the service, so that it does not disturb what is measured next. */
    void close() {
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
