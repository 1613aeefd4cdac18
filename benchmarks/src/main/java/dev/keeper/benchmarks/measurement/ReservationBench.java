package dev.keeper.benchmarks.measurement;

import java.util.Locale;

/**
 * A service with 10,000 stock levels and the yardstick, in their own database.
 *
 * @param reserving clients of the service
 * @param yardstick pgbench on the same server
 */
public record ReservationBench(Reserving reserving, Yardstick yardstick) {

    public static final int ROWS = 10_000;
    public static final int FEW = 8;
    public static final int MANY = 64;

    public static ReservationBench open(Run run, String scenario) throws InterruptedException {
        var database = run.workbench().database(scenario.replace('-', '_'));
        run.tell(String.format(Locale.ROOT, "  Starting inventory-service with %d stock levels", ROWS));
        var service = run.workbench().service(database);
        Parts.insert(database, ROWS);
        return new ReservationBench(new Reserving(run, database, service), new Yardstick(run, database, ROWS));
    }
}
