package dev.keeper.benchmarks.machine;

import dev.keeper.embedded.Ports;
import dev.keeper.inventory.InventoryServiceApplication;
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

/** inventory-service as it runs for real, in a JVM of its own. */
public final class InventoryService implements AutoCloseable {

    /** In a session of its own the service does not see the Ctrl-C that is meant for the harness, which stops it. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(40);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);

    private final int port;
    private final Process process;
    private final Path log;

    private InventoryService(int port, Process process, Path log) {
        this.port = port;
        this.process = process;
        this.log = log;
    }

    /** Returns when the process runs, which is long before it accepts requests. */
    static InventoryService launch(Map<String, String> environment, List<String> settings, Path log) {
        var port = Ports.free();
        var builder = new ProcessBuilder(command(settings))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("KEEPER_"));
        builder.environment().putAll(environment);
        builder.environment().put("KEEPER_PORT", String.valueOf(port));
        try {
            Files.createDirectories(log.getParent());
            var process = builder.start();
            process.getOutputStream().close();
            return new InventoryService(port, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers on 127.0.0.1. */
    public int port() {
        return port;
    }

    void awaitReadiness() throws InterruptedException {
        var deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new BenchmarkFailed("inventory-service did not start; %s tells why.".formatted(log));
                }
                Thread.sleep(BETWEEN_QUESTIONS);
            }
        }
    }

    /** Lets it finish and waits until it has ended; calling it again does nothing. */
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

    /** The collector is the one of the container image; the heap is half of what such a container would have. */
    private static List<String> command(List<String> settings) {
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
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                InventoryServiceApplication.class.getName()));
        command.addAll(settings);
        return command;
    }
}
