package dev.keeper.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A closed loop of clients: each has one request in flight at a time, for the whole duration of a sample. */
public final class Load {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final int clients;
    private final Duration pause;

    /** Creates load on the port of 127.0.0.1 from this many connections, without pauses. */
    public Load(int port, int clients) {
        this(port, clients, Duration.ZERO);
    }

    /**
     * Creates load on the port of 127.0.0.1 from this many connections, which pause between an answer and the next request.
     */
    public Load(int port, int clients, Duration pause) {
        this.port = port;
        this.clients = clients;
        this.pause = pause;
    }

    /**
     * Runs the task on all clients for this duration. An answer that arrives more than a minute after its end fails the
     * run.
     */
    public LoadResult run(Task task, Duration duration) throws InterruptedException {
        var connected = new ArrayList<Client>();
        try {
            for (int number = 0; number < clients; number++) {
                connected.add(new Client(port, task, number, pause));
            }
            return run(connected, duration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connected.forEach(Load::close);
        }
    }

    private static LoadResult run(List<Client> connected, Duration duration) throws InterruptedException {
        // Platform threads: with blocking sockets they cost less than the poller behind virtual threads.
        var threads = Thread.ofPlatform().name("client-", 1).daemon().factory();
        var executor = Executors.newThreadPerTaskExecutor(threads);
        try {
            var start = System.nanoTime();
            var end = start + duration.toNanos();
            var running = connected.stream()
                    .map(client -> executor.submit(() -> client.runUntil(end)))
                    .toList();
            var results = new ArrayList<Latencies>();
            for (var result : running) {
                results.add(resultOf(result, end + PATIENCE.toNanos()));
            }
            return LoadResult.of(Latencies.sorted(results), System.nanoTime() - start);
        } finally {
            executor.shutdownNow();
        }
    }

    private static Latencies resultOf(Future<Latencies> client, long deadline) throws InterruptedException {
        try {
            return client.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("The service did not answer for a minute", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static void close(Client client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
