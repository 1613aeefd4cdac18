package dev.keeper.benchmarks.measurement;

import dev.keeper.benchmarks.load.Request;
import dev.keeper.benchmarks.load.Task;
import dev.keeper.benchmarks.machine.Database;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The clients' requests that change the stock, and where their effect is counted. */
public enum StockRequest {
    HOLDS("""
            {"branch":"B[b]","customer":{"name":"Bench"},"lines":[{"sku":"SKU-[sku.]","quantity":1}]}""", "reservations"),
    STOCK_ADJUSTMENTS("""
            {"branch":"B[b]","sku":"SKU-[sku.]","change":1,"reason":"Bench"}""", "movements WHERE kind = 'ADJUSTMENT'");

    private static final int CREATED = 201;

    private final String body;
    private final String effect;

    StockRequest(String body, String effect) {
        this.body = body;
        this.effect = effect;
    }

    /** Returns the kind of request with this name, which is the last part of its path. */
    public static Optional<StockRequest> named(String name) {
        return Arrays.stream(values())
                .filter(request -> request.resource().equals(name))
                .findFirst();
    }

    /** Creates the task of requesting one unit of one of the first rows; each task has its own keys. */
    public Task task(String token, int rows) {
        var key =
                "%08x-%s-%s".formatted(ThreadLocalRandom.current().nextInt(), Task.CLIENT_NUMBER, Task.REQUEST_NUMBER);
        return new Task(Request.post("/api/v1/" + resource(), token, key, body), CREATED, rows, Parts::namedIn);
    }

    /** Returns the number of effects so far. */
    long effects(Database database) {
        return database.number("SELECT count(*) FROM " + effect);
    }

    private String resource() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
