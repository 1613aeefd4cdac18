package dev.keeper.benchmarks.machine;

import dev.keeper.embedded.kafka.EmbeddedKafka;
import dev.keeper.embedded.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The servers and services of one run, on free ports of 127.0.0.1 and in a temporary folder.
 *
 * <p>{@link #close()} may be called at any time by any thread. It stops what has been started, in reverse order;
 * anything started afterwards is stopped at once.
 */
public final class MeasuredSuite implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MeasuredSuite.class);

    private final Path logs;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final Issuer issuer;
    private final String token;
    private final double loadBefore = Machine.loadAverage();
    private boolean closed;

    /**
     * Starts PostgreSQL with its durable defaults, and Kafka.
     *
     * @param parent the folder for the temporary one; its disk is measured
     * @param logs the folder that keeps the services' logs
     */
    public MeasuredSuite(Path parent, Path logs) {
        this.logs = logs;
        try {
            folder = Files.createTempDirectory(Files.createDirectories(parent), "keeper-bench-");
            keep(() -> delete(folder));
            postgres = keep(EmbeddedPostgres.start(folder.resolve("postgresql")));
            kafka = keep(EmbeddedKafka.start(folder.resolve("kafka")));
            issuer = keep(Issuer.start());
            token = issuer.token();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Returns an access token with every right everywhere. */
    public String token() {
        return token;
    }

    /** Creates a database with the services' roles and schemas. */
    public Database database(String name) {
        return Database.create(postgres, name);
    }

    /** Returns pgbench for the database, if this machine has it. */
    public Optional<Pgbench> pgbench(Database database) {
        return Pgbench.on(database);
    }

    /**
     * Starts inventory-service on the database, with settings such as {@code --name=value}, and waits until it is ready.
     */
    public InventoryService service(Database database, String... settings) throws InterruptedException {
        return ready(new InventoryService(
                environment(database), List.of(settings), logFile(InventoryService.NAME, database)));
    }

    /** Starts order-service on the database, with settings such as {@code --name=value}, and waits until it is ready. */
    public OrderService orderService(Database database, String... settings) throws InterruptedException {
        return ready(new OrderService(environment(database), List.of(settings), logFile(OrderService.NAME, database)));
    }

    /**
     * Starts the gateway with limits that are never reached, and waits until it is ready.
     *
     * @param application which variant of it
     * @param service the port that stands for all services
     */
    public GatewayService gateway(Class<?> application, int service) throws InterruptedException {
        var address = "http://127.0.0.1:" + service;
        var environment = Map.of(
                "KEEPER_BIND_ADDRESS", "127.0.0.1",
                "KEEPER_GATEWAY_AUTH_URL", address,
                "KEEPER_GATEWAY_INVENTORY_URL", address,
                "KEEPER_GATEWAY_ORDER_URL", address,
                "KEEPER_GATEWAY_NOTIFICATION_URL", address,
                "KEEPER_SECURITY_JWKS_URI", issuer.keysAddress());
        var settings = List.of(
                "--keeper.gateway.rate-limit.read.requests=1000000", "--keeper.gateway.rate-limit.read.burst=1000000");
        return ready(new GatewayService(
                application, environment, settings, logs.resolve(application.getSimpleName() + ".log")));
    }

    /** Starts nginx, if this machine has it. */
    public Optional<Nginx> nginx() {
        return Nginx.start(folder.resolve("nginx")).map(this::keep);
    }

    /** Returns a sender of single messages through this run's Kafka. */
    public KafkaHop kafkaHop() {
        return keep(KafkaHop.on(kafka.bootstrapServers()));
    }

    private <S extends ServiceProcess> S ready(S service) throws InterruptedException {
        keep(service).awaitReadiness();
        return service;
    }

    private Map<String, String> environment(Database database) {
        return Map.of(
                "KEEPER_BIND_ADDRESS", "127.0.0.1",
                "KEEPER_DATABASE_URL", database.jdbcUrl(),
                "KEEPER_DATABASE_PASSWORD", Database.SERVICE_PASSWORD,
                "KEEPER_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "KEEPER_SECURITY_JWKS_URI", issuer.keysAddress());
    }

    private Path logFile(String service, Database database) {
        return logs.resolve("%s-%s.log".formatted(service, database.name()));
    }

    /**
     * Returns the processor time of this run so far: of the services, of PostgreSQL, and of this JVM with Kafka and the
     * clients.
     */
    public Duration processorTime() {
        return ProcessorTime.of(ProcessHandle.current(), ProcessorTime.postgres(folder.resolve("postgresql")));
    }

    /** Returns a description of the machine in one line. */
    public String machine() {
        return Machine.describe(postgresVersion(), folder, loadBefore);
    }

    private String postgresVersion() {
        try (var connection = postgres.connect("postgres")) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new BenchmarkFailed("PostgreSQL does not tell its version.", e);
        }
    }

    /** Stops everything and deletes the folder; calling it again is a no-op. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            stop(started.pop());
        }
    }

    private synchronized <T extends AutoCloseable> T keep(T server) {
        started.push(server);
        if (closed) {
            close();
            throw new BenchmarkFailed("The run was stopped.");
        }
        return server;
    }

    /** A failure to stop one server must not prevent the others from stopping. */
    private static void stop(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            log.error("{} did not stop", server, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
