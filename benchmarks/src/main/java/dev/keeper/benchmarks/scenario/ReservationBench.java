package dev.keeper.benchmarks.scenario;

import java.util.Locale;

/**
 * A service with 10,000 stock levels and the yardstick beside it, in a database of their own.
 *
 * @param reserving clients of the service
 * @param yardstick pgbench on the same server
 */
record ReservationBench(Reserving reserving, Yardstick yardstick) {

    static final int ROWS = 10_000;
    static final int FEW = 8;
    static final int MANY = 64;

    static ReservationBench open(Run run, String scenario) throws InterruptedException {
        var database = run.workbench().database(scenario.replace('-', '_'));
        run.tell(String.format(Locale.ROOT, "  Starting inventory-service with %d stock levels", ROWS));
        var service = run.workbench().service(database);
        Parts.insert(database, ROWS);
        return new ReservationBench(new Reserving(run, database, service), new Yardstick(run, database, ROWS));
    }
}
