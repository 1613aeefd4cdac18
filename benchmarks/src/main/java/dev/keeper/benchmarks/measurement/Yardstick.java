package dev.keeper.benchmarks.measurement;

import dev.keeper.benchmarks.machine.Database;
import dev.keeper.benchmarks.machine.Pgbench;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The same work as a reservation, done by pgbench on the same server without any service. */
public final class Yardstick {

    private static final String ONE_STATEMENT = "/pgbench/one-statement.sql";
    private static final String SELECT_FOR_UPDATE = "/pgbench/select-for-update.sql";

    private final Run run;
    private final Database database;
    private final Optional<Pgbench> pgbench;

    public Yardstick(Run run, Database database, int rows) {
        this.run = run;
        this.database = database;
        this.pgbench = run.workbench().pgbench(database);
        if (pgbench.isPresent()) {
            database.run("/data/yardstick.sql", Map.of("rows", rows));
        } else {
            run.tell("  There is no pgbench on this machine: absolute figures only");
        }
    }

    public Optional<Side> oneStatement(int rows, int clients) {
        return side("pgbench one statement", ONE_STATEMENT, rows, clients);
    }

    public Optional<Side> selectForUpdate(int rows, int clients) {
        return side("pgbench FOR UPDATE", SELECT_FOR_UPDATE, rows, clients);
    }

    private Optional<Side> side(String name, String script, int rows, int clients) {
        return pgbench.map(program -> {
            var label = "%s, %s, %d clients".formatted(name, spread(rows), clients);
            return new Side(label, Side.RATE, () -> {
                database.checkpoint();
                return program.run(script, rows, clients, run.settings().sample());
            });
        });
    }

    static String spread(int rows) {
        return rows == 1 ? "one hot row" : String.format(Locale.ROOT, "%,d rows", rows);
    }
}
