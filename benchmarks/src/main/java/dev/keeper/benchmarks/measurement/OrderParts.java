package dev.keeper.benchmarks.measurement;

import dev.keeper.benchmarks.machine.KafkaHop;
import dev.keeper.benchmarks.machine.Pgbench;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The minimal work for an order: three transactions and, between them, two reads of an outbox and two messages through
 * Kafka.
 */
public final class OrderParts {

    private static final Duration ONE_PART = Duration.ofSeconds(1);
    private static final int MESSAGES = 300;

    private static final List<String> TRANSACTIONS =
            List.of("/pgbench/order.sql", "/pgbench/one-statement.sql", "/pgbench/decision.sql");
    private static final String LOOK = "/pgbench/relay.sql";

    private final Pgbench pgbench;
    private final KafkaHop kafka;
    private final int rows;

    private OrderParts(Pgbench pgbench, KafkaHop kafka, int rows) {
        this.pgbench = pgbench;
        this.kafka = kafka;
        this.rows = rows;
    }

    /** Prepares the parts, if this machine has pgbench. */
    public static Optional<OrderParts> of(Run run, SagaBench bench) {
        var database = bench.database();
        var pgbench = run.workbench().pgbench(database);
        if (pgbench.isEmpty()) {
            return Optional.empty();
        }
        database.run("/data/yardstick.sql", Map.of("rows", bench.rows()));
        database.run("/data/yardstick-orders.sql", Map.of());
        var kafka = run.workbench().kafkaHop();
        kafka.medianMillis(MESSAGES);
        return Optional.of(new OrderParts(pgbench.get(), kafka, bench.rows()));
    }

    /**
     * Returns the milliseconds of all parts as bare SQL and bare messages. One client repeats each part, with no other
     * load.
     */
    public double sumOfMillis() throws InterruptedException {
        var sum = millisBetweenTransactions();
        for (var transaction : TRANSACTIONS) {
            sum += millis(transaction);
        }
        return sum;
    }

    /** Returns the milliseconds of the parts between the transactions, measured in the same way. */
    public double millisBetweenTransactions() throws InterruptedException {
        return 2 * (millis(LOOK) + kafka.medianMillis(MESSAGES));
    }

    private double millis(String sql) throws InterruptedException {
        return 1_000 / pgbench.run(sql, rows, 1, ONE_PART);
    }
}
