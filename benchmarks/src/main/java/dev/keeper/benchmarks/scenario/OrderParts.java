package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.machine.KafkaHop;
import dev.keeper.benchmarks.machine.Pgbench;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an order needs at the least: three transactions; between them two looks into an outbox, two messages through Kafka. */
final class OrderParts {

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

    /** Prepares them, if this machine has pgbench. */
    static Optional<OrderParts> of(Run run, SagaBench bench) {
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

    /** All of it as bare SQL and bare messages; each part is done by one client again and again, with nothing else going on. */
    double sumOfMillis() throws InterruptedException {
        var sum = millisBetweenTransactions();
        for (var transaction : TRANSACTIONS) {
            sum += millis(transaction);
        }
        return sum;
    }

    /** What lies between the transactions, likewise. */
    double millisBetweenTransactions() throws InterruptedException {
        return 2 * (millis(LOOK) + kafka.medianMillis(MESSAGES));
    }

    private double millis(String sql) throws InterruptedException {
        return 1_000 / pgbench.run(sql, rows, 1, ONE_PART);
    }
}
