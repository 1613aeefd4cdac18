package dev.keeper.standalone;

import dev.keeper.embedded.DataFolderInUse;
import dev.keeper.embedded.DiskFull;
import dev.keeper.embedded.EmbeddedServerFailure;
import dev.keeper.embedded.ServerDidNotStart;
import dev.keeper.embedded.UnsupportedPlatform;
import dev.keeper.embedded.kafka.EmbeddedKafka;
import dev.keeper.embedded.postgres.EmbeddedPostgres;
import dev.keeper.standalone.refusal.ExitCode;
import dev.keeper.standalone.refusal.StartRefused;
import dev.keeper.standalone.service.DataFolder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL and Kafka, which the services need. */
final class Servers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Servers.class);

    private final DataFolder data;
    private volatile @Nullable EmbeddedPostgres postgres;
    private volatile @Nullable EmbeddedKafka kafka;

    Servers(DataFolder data) {
        this.data = data;
    }

    void start() throws InterruptedException {
        try {
            Parallel.forEach(List.<Runnable>of(this::startPostgres, this::startKafka), Runnable::run);
        } catch (EmbeddedServerFailure e) {
            throw new StartRefused(exitCode(e), String.valueOf(e.getMessage()), e);
        }
    }

    EmbeddedPostgres postgres() {
        return started(postgres);
    }

    EmbeddedKafka kafka() {
        return started(kafka);
    }

    /** Stops Kafka, runs the action, and starts Kafka again at the same address. */
    void withoutKafka(Runnable meanwhile) {
        var port = kafka().port();
        kafka().close();
        try {
            meanwhile.run();
        } finally {
            kafka = EmbeddedKafka.start(data.kafka(), port);
        }
    }

    @Override
    public void close() {
        stop("Kafka", kafka);
        stop("PostgreSQL", postgres);
    }

    private void startPostgres() {
        postgres = EmbeddedPostgres.start(data.postgres());
    }

    private void startKafka() {
        kafka = EmbeddedKafka.start(data.kafka());
    }

    /** A failure to stop one server must not prevent the other from stopping. */
    private static void stop(String name, @Nullable AutoCloseable server) {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (Exception e) {
            log.error("{} did not stop", name, e);
        }
    }

    private static <T> T started(@Nullable T server) {
        if (server == null) {
            throw new IllegalStateException("The servers have not been started");
        }
        return server;
    }

    private static ExitCode exitCode(EmbeddedServerFailure failure) {
        return switch (failure) {
            case DataFolderInUse inUse -> ExitCode.ALREADY_RUNNING;
            case DiskFull full -> ExitCode.DISK_FULL;
            case UnsupportedPlatform unsupported -> ExitCode.UNSUPPORTED_PLATFORM;
            case ServerDidNotStart didNotStart -> ExitCode.SERVER_FAILED;
        };
    }
}
