package dev.keeper.standalone;

import dev.keeper.embedded.Ports;
import dev.keeper.standalone.refusal.ExitCode;
import dev.keeper.standalone.refusal.StartRefused;
import dev.keeper.standalone.service.KeeperService;
import dev.keeper.standalone.service.PortLost;
import dev.keeper.standalone.service.RunningService;
import dev.keeper.standalone.service.ServiceInThisJvm;
import dev.keeper.standalone.service.ServiceName;
import dev.keeper.standalone.service.ServicePorts;
import dev.keeper.standalone.service.ServiceProcess;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/**
 * PostgreSQL, Kafka and the five services, started and stopped in order.
 *
 * <p>{@link #close()} may be called at any time, even while {@link #start(Consumer)} runs in another thread. It then
 * waits for the current step and stops what has been started.
 */
final class Suite implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Suite.class);

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ATTEMPTS = 5;

    private final SuiteSettings settings;
    private final Servers servers;
    private final Readiness readiness;
    private final ServicePorts ports;
    private final Map<KeeperService, RunningService> services = new ConcurrentHashMap<>();
    private volatile boolean ready;
    private volatile boolean stopRequested;

    Suite(SuiteSettings settings) {
        this(settings, Ports::free);
    }

    /** Creates a suite with another source of free ports. */
    Suite(SuiteSettings settings, IntSupplier freePorts) {
        this.settings = settings;
        this.servers = new Servers(settings.data());
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        this.readiness = new Readiness(http, PATIENCE);
        this.ports = new ServicePorts(settings.port(), freePorts);
    }

    /** Starts everything and waits until every service is ready; reports each step to the consumer. */
    synchronized void start(Consumer<String> progress) throws InterruptedException {
        progress.accept("Starting PostgreSQL and Kafka");
        servers.start();
        DatabaseRoles.create(servers.postgres(), settings.installation());
        refuseWhenStopped();
        progress.accept(
                settings.inProcesses().isEmpty()
                        ? "Starting five services"
                        : "Starting five services, each in its own JVM");
        startServices(progress);
    }

    /** Restarts a service that has ended, at the same address, and waits until it is ready. */
    void restart(KeeperService service, Consumer<String> progress) throws InterruptedException {
        startService(service, progress);
        readiness.await(service(service).orElseThrow());
    }

    /** Returns PostgreSQL and Kafka. */
    Servers servers() {
        return servers;
    }

    /** Returns the address of a service; users need the gateway's. */
    URI address(KeeperService service) {
        return URI.create("http://%s:%d".formatted(LOOPBACK, ports.of(service)));
    }

    /** Returns the service, if it has been started. */
    Optional<RunningService> service(KeeperService service) {
        return Optional.ofNullable(services.get(service));
    }

    /** Stops the gateway, the other services, Kafka and PostgreSQL; calling it again is a no-op. */
    @Override
    public void close() {
        stopRequested = true;
        stopInOrder();
    }

    private synchronized void stopInOrder() {
        try {
            stopServices();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        servers.close();
    }

    private void stopServices() throws InterruptedException {
        stop(KeeperService.GATEWAY);
        Parallel.forEach(KeeperService.behindTheGateway(), this::stop);
    }

    /** A failure to stop one service must not prevent the others from stopping. */
    private void stop(KeeperService service) {
        var running = services.remove(service);
        if (running == null) {
            return;
        }
        try {
            running.stop();
        } catch (RuntimeException e) {
            log.error("{} did not stop", service.module(), e);
        }
    }

    /** A chosen port is free until the service listens, so another program may take it first. */
    private void startServices(Consumer<String> progress) throws InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                refuseWhenStopped();
                ports.choose();
                startServicesOnTheirPorts(progress);
                ready = true;
                return;
            } catch (PortLost lost) {
                if (attempt == ATTEMPTS || !ports.canChange(lost.service())) {
                    throw lost;
                }
                log.warn("The services are started again on other ports", lost);
                progress.accept("Another program has taken a port of %s; starting the services on other ports"
                        .formatted(lost.service().module()));
                stopServices();
            }
        }
    }

    private void startServicesOnTheirPorts(Consumer<String> progress) throws InterruptedException {
        Parallel.forEach(List.of(KeeperService.values()), service -> startService(service, progress));
        for (var service : services.values()) {
            refuseWhenStopped();
            readiness.await(service);
        }
    }

    private void startService(KeeperService service, Consumer<String> progress) {
        var port = ports.of(service);
        if (settings.inProcesses().contains(service)) {
            var process = ServiceProcess.start(service, port, environment(service), settings.data());
            services.put(service, process);
            process.onExit(exitCode -> report(process, exitCode, progress));
            return;
        }
        ServiceName.set(service);
        try {
            services.put(service, ServiceInThisJvm.start(service, port, environment(service)));
        } catch (RuntimeException e) {
            throw refused(service, port, e);
        }
    }

    /** Reports the end of a process, unless it was expected or the process is about to be restarted. */
    private void report(ServiceProcess process, int exitCode, Consumer<String> progress) {
        var startsAgain = !ready && process.hasLostItsPort();
        if (!stopRequested && services.containsValue(process) && !startsAgain) {
            progress.accept(
                    "%s has ended with exit code %d and the others go on; its log in %s tells why, Ctrl-C stops the rest."
                            .formatted(
                                    process.service().module(),
                                    exitCode,
                                    settings.data().logs()));
        }
    }

    /** Returns the same settings that a container gets as environment variables. */
    private Map<String, String> environment(KeeperService service) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("KEEPER_PORT", String.valueOf(ports.of(service)));
        environment.put("KEEPER_BIND_ADDRESS", service == KeeperService.GATEWAY ? settings.bindAddress() : LOOPBACK);
        environment.put("KEEPER_SECURITY_JWKS_URI", address(KeeperService.AUTH) + "/.well-known/jwks.json");
        if (service == KeeperService.GATEWAY) {
            environment.put("KEEPER_GATEWAY_RATE_LIMIT_STORE", "memory");
            for (var upstream : KeeperService.behindTheGateway()) {
                environment.put(
                        "KEEPER_GATEWAY_%s_URL".formatted(upstream),
                        address(upstream).toString());
            }
            return environment;
        }
        environment.put("KEEPER_DATABASE_URL", servers.postgres().jdbcUrl(DatabaseRoles.DATABASE));
        environment.put("KEEPER_DATABASE_PASSWORD", settings.installation().databasePassword(service));
        environment.put("KEEPER_KAFKA_BOOTSTRAP_SERVERS", servers.kafka().bootstrapServers());
        if (service == KeeperService.AUTH) {
            environment.put(
                    "KEEPER_AUTH_KEY_ENCRYPTION_SECRET", settings.installation().keyEncryptionSecret());
            environment.put(
                    "KEEPER_AUTH_ADMINISTRATOR_EMAIL", settings.administrator().email());
            environment.put(
                    "KEEPER_AUTH_ADMINISTRATOR_PASSWORD",
                    settings.administrator().password());
        }
        return environment;
    }

    private static StartRefused refused(KeeperService service, int port, RuntimeException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof BindException || root instanceof PortInUseException) {
            return new PortLost(service, port, e);
        }
        return new StartRefused(
                ExitCode.SERVICE_FAILED,
                "%s did not start (%s); the log tells more.".formatted(service.module(), firstLine(root)),
                e);
    }

    private static String firstLine(Throwable failure) {
        var message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private void refuseWhenStopped() throws InterruptedException {
        if (stopRequested) {
            throw new InterruptedException("Keeper was stopped while it started");
        }
    }
}
