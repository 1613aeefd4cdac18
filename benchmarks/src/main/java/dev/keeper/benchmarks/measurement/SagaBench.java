package dev.keeper.benchmarks.measurement;

import dev.keeper.benchmarks.load.Load;
import dev.keeper.benchmarks.load.LoadResult;
import dev.keeper.benchmarks.load.Request;
import dev.keeper.benchmarks.load.Task;
import dev.keeper.benchmarks.machine.Database;
import dev.keeper.benchmarks.machine.InventoryService;
import dev.keeper.benchmarks.machine.OrderService;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * order-service and inventory-service with Kafka between them, and clients that place orders of one unit each.
 *
 * <p>After each run, every order must be confirmed with one active reservation, and the stock must match the ledger and
 * the reservations.
 */
public final class SagaBench {

    private static final int CREATED = 201;
    private static final int FEW = 4;

    /** By default, orders that wait longer than half a minute under load would be rejected and not counted as waiting. */
    private static final String NO_TIME_OUT = "--keeper.ordering.answer-timeout=10m";

    private static final String UNDECIDED = "SELECT count(*) FROM ordering.orders WHERE status = 'PENDING'";
    private static final String CONFIRMED = "SELECT count(*) FROM ordering.orders WHERE status = 'CONFIRMED'";
    private static final String RESERVED =
            "SELECT count(*) FROM reservations WHERE status = 'ACTIVE' AND order_id IS NOT NULL";
    private static final String LATEST_ENTRY =
            "SELECT coalesce(max(at), '-infinity')::text FROM ordering.order_history";

    private final Run run;
    private final Database database;
    private final InventoryService stock;
    private final OrderService orders;
    private final UUID customer;
    private final int rows;
    private final LedgerCheck books;
    private @Nullable Outcome latest;

    private SagaBench(
            Run run, Database database, InventoryService stock, OrderService orders, UUID customer, int rows) {
        this.run = run;
        this.database = database;
        this.stock = stock;
        this.orders = orders;
        this.customer = customer;
        this.rows = rows;
        this.books = new LedgerCheck(database);
    }

    public static SagaBench open(Run run, String scenario, int rows) throws InterruptedException {
        var database = run.workbench().database(scenario.replace('-', '_'));
        run.tell(String.format(
                Locale.ROOT, "  Starting inventory-service with %,d stock levels, and order-service", rows));
        var stock = run.workbench().service(database);
        Parts.insert(database, rows);
        var orders = run.workbench().orderService(database, NO_TIME_OUT);
        var customer = UUID.randomUUID();
        database.execute("""
                INSERT INTO ordering.customers (id, kind, name, first_name, last_name, registered_at, registered_by)
                VALUES ('%s', 'PRIVATE', 'Bench', 'Maria', 'Bench', now(), '%s')
                """.formatted(customer, UUID.randomUUID()));
        database.execute("""
                INSERT INTO ordering.branches (code, name, city, time_zone)
                SELECT code, name, city, 'America/New_York' FROM inventory.branches
                """);
        return new SagaBench(run, database, stock, orders, customer, rows);
    }

    public InventoryService stock() {
        return stock;
    }

    public OrderService orders() {
        return orders;
    }

    public Database database() {
        return database;
    }

    public int rows() {
        return rows;
    }

    /** Returns the outcome of the latest orders. */
    public Outcome latest() {
        if (latest == null) {
            throw new IllegalStateException("No order has been placed");
        }
        return latest;
    }

    /** Warms up both services, which takes some thousand orders. */
    public void warmUp(int clients) throws InterruptedException {
        run.warmUp(clients, this::place);
        database.tidyUp();
    }

    /**
     * Warms up with few clients that wait for each decision: batches stay small, so the services also warm up the work
     * for single orders.
     */
    public void warmUpWaiting() throws InterruptedException {
        run.warmUp(FEW, this::placeWaiting);
        database.tidyUp();
    }

    /** Has clients place orders, and waits until all are decided. */
    public LoadResult place(int clients, Duration duration) throws InterruptedException {
        return place(task(), clients, duration);
    }

    /** Has clients place orders who want to know the decision before they place the next one. */
    public LoadResult placeWaiting(int clients, Duration duration) throws InterruptedException {
        return place(waitingTask(), clients, duration);
    }

    /** The task of placing an order and waiting for its decision. */
    public Task waitingTask() {
        return task("Prefer: wait=10");
    }

    /** Waits until nothing is under way any more, and checks the books. */
    public void settle() throws InterruptedException {
        awaitIdle();
        books.requireBalance();
    }

    private void awaitIdle() throws InterruptedException {
        database.awaitNone("undecided orders", UNDECIDED);
        database.awaitNone("events of orders", "SELECT count(*) FROM ordering.outbox");
        database.awaitNone("events of the stock", "SELECT count(*) FROM outbox");
    }

    private LoadResult place(Task task, int clients, Duration duration) throws InterruptedException {
        database.checkpoint();
        var before = database.number(CONFIRMED);
        var since = database.text(LATEST_ENTRY);
        var placingBefore = BatchTime.of(orders, "orders");
        var reservingBefore = BatchTime.of(stock, "stock");
        var load = new Load(orders.port(), clients).run(task, duration);
        var loaded = System.nanoTime();
        var meanwhile = database.number(CONFIRMED) - before;
        database.awaitNone("undecided orders", UNDECIDED);
        var lag = Duration.ofNanos(System.nanoTime() - loaded);
        awaitIdle();
        requireAllConfirmed(load.answers(), before);
        var transactions = BatchTime.of(orders, "orders").meanMillisSince(placingBefore)
                + BatchTime.of(stock, "stock").meanMillisSince(reservingBefore);
        latest = new Outcome(since, load, meanwhile, lag, transactions);
        run.tell(latest.text());
        return load;
    }

    /** In how many milliseconds the latest orders were decided on average, by order-service's own clock. */
    public double meanMillisToDecision() {
        return millisToDecision("avg(%s)");
    }

    /** Returns the milliseconds within which this share of the latest orders was decided, by order-service's own clock. */
    public double millisToDecision(double share) {
        return millisToDecision("percentile_cont(%s) WITHIN GROUP (ORDER BY %%s)".formatted(share));
    }

    private double millisToDecision(String figure) {
        return database.number("""
                        SELECT (%s)::bigint
                        FROM ordering.order_history placed JOIN ordering.order_history decided USING (order_id)
                        WHERE placed.status = 'PENDING' AND decided.status = 'CONFIRMED' AND placed.at > '%s'
                        """.formatted(
                        figure.formatted("extract(epoch FROM decided.at - placed.at) * 1000000"), latest().since()))
                / 1_000.0;
    }

    private void requireAllConfirmed(long placed, long confirmedBefore) {
        var confirmed = database.number(CONFIRMED);
        books.requireEffects(placed, confirmed - confirmedBefore);
        books.requireEffects(confirmed, database.number(RESERVED));
        books.requireBalance();
    }

    private Task task(String... headers) {
        var key =
                "%08x-%s-%s".formatted(ThreadLocalRandom.current().nextInt(), Task.CLIENT_NUMBER, Task.REQUEST_NUMBER);
        var body = """
                {"branch":"B[b]","customerId":"%s","lines":[{"sku":"SKU-[sku.]","quantity":1}]}""".formatted(customer);
        var request = Request.post("/api/v1/orders", run.workbench().token(), key, body, headers);
        return new Task(request, CREATED, rows, Parts::namedIn);
    }

    /**
     * The outcome of a run of orders.
     *
     * @param since the last entry in the orders' history before the run
     * @param load how they were placed
     * @param meanwhile how many were decided by the time the last one was placed
     * @param lag from the last order to the last decision
     * @param transactionsMillis the mean total time of the transactions that placed and reserved
     */
    public record Outcome(String since, LoadResult load, long meanwhile, Duration lag, double transactionsMillis) {

        /** From the first order to the last decision. */
        public double decidedPerSecond() {
            return load.answers() / (load.seconds() + lag.toNanos() / 1e9);
        }

        /** From the first order to the last one. */
        public double decidedMeanwhilePerSecond() {
            return meanwhile / load.seconds();
        }

        private String text() {
            return String.format(
                    Locale.ROOT,
                    "    %d orders placed, %,.0f /s, p50 %.2f ms, p99 %.2f ms; %d decided meanwhile, the last one %d ms later; "
                            + "books: 0 differences",
                    load.answers(),
                    load.perSecond(),
                    load.p50(),
                    load.p99(),
                    meanwhile,
                    lag.toMillis());
        }
    }
}
