package dev.keeper.benchmarks.machine;

import dev.keeper.embedded.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service as in production, in its own JVM. */
public sealed class ServiceProcess implements AutoCloseable permits GatewayService, InventoryService, OrderService {

    /** In its own session the service does not receive the Ctrl-C for the harness, which stops the service itself. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(40);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);

    private final String name;
    private final int port;
    private final Process process;
    private final Path log;

    /** Starts the process, without waiting until it accepts requests. */
    ServiceProcess(String name, List<String> launch, Map<String, String> environment, List<String> settings, Path log) {
        this.name = name;
        this.log = log;
        this.port = Ports.free();
        var builder = new ProcessBuilder(command(launch, settings))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("KEEPER_"));
        builder.environment().putAll(environment);
        builder.environment().put("KEEPER_PORT", String.valueOf(port));
        try {
            Files.createDirectories(log.getParent());
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Launches an application from the class path of this JVM. */
    static List<String> onThisClassPath(Class<?> application) {
        return List.of("-cp", System.getProperty("java.class.path"), application.getName());
    }

    /** Returns the port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /**
     * Returns the value of a metric, as published for Prometheus.
     *
     * @param metric such as {@code keeper_stock_queue}
     */
    public double metric(String metric) throws InterruptedException {
        var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(port)))
                .timeout(ANSWER_TIMEOUT)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(question, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(metric + " ") || line.startsWith(metric + "{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .findFirst()
                    .orElseThrow(() -> new BenchmarkFailed("%s does not publish %s.".formatted(name, metric)));
        } catch (IOException e) {
            throw new BenchmarkFailed("%s does not show its metrics.".formatted(name), e);
        }
    }

    void awaitReadiness() throws InterruptedException {
        var deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new BenchmarkFailed("%s did not start; %s tells why.".formatted(name, log));
                }
                Thread.sleep(BETWEEN_QUESTIONS);
            }
        }
    }

    /** Stops the service gracefully and waits until it has ended; calling it again is a no-op. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        var question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                .timeout(ANSWER_TIMEOUT)
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    /** The collector is that of the container image; the heap is half of what such a container has. */
    private static List<String> command(List<String> launch, List<String> settings) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(launch);
        command.addAll(settings);
        return command;
    }
}
