package dev.keeper.common.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that keep their connections and send requests without a pause, like a load balancer. A new connection goes to
 * a ready instance, and an answer with {@code Connection: close} is the last one of its connection.
 */
public final class RollingLoad implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final byte[] request;
    private final HttpClient probes = HttpClient.newHttpClient();
    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger lastAnswers = new AtomicInteger();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean stopped;

    /** @param request the complete request, without a {@code Connection} header */
    public RollingLoad(String request) {
        this.request = request.getBytes(StandardCharsets.US_ASCII);
    }

    /** Starts this many clients. */
    public void start(int number) {
        for (int i = 0; i < number; i++) {
            clients.add(Thread.ofVirtual().start(this::ask));
        }
    }

    /** Adds an instance that listens on this port of 127.0.0.1. */
    public void add(int port) {
        ports.add(port);
    }

    /** Removes an instance that has stopped. */
    public void remove(int port) {
        ports.remove((Integer) port);
    }

    /** Returns how many requests were answered with 200. */
    public int answers() {
        return answers.get();
    }

    /** Returns how many answers closed their connection. */
    public int lastAnswers() {
        return lastAnswers.get();
    }

    /** Returns the failures, one per request. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (Thread client : clients) {
            client.join();
        }
        probes.close();
    }

    private void ask() {
        while (!stopped) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), readyPort())) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                var in = new BufferedInputStream(socket.getInputStream());
                var kept = true;
                while (kept && !stopped) {
                    socket.getOutputStream().write(request);
                    kept = isKept(head(in), in);
                }
            } catch (IOException broken) {
                failures.add(broken.toString());
            }
        }
    }

    private boolean isKept(String head, InputStream in) throws IOException {
        if (!head.startsWith("http/1.1 200")) {
            failures.add(head);
        }
        in.skipNBytes(length(head));
        answers.incrementAndGet();
        if (head.contains("\r\nconnection: close")) {
            lastAnswers.incrementAndGet();
            return false;
        }
        return true;
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("The connection ended where an answer should have been: " + head);
            }
            head.append((char) next);
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    private static int length(String head) {
        var start = head.indexOf("\r\ncontent-length: ") + "\r\ncontent-length: ".length();
        return Integer.parseInt(head.substring(start, head.indexOf('\r', start)));
    }

    private int readyPort() throws IOException {
        while (true) {
            var port = ports.get(ThreadLocalRandom.current().nextInt(ports.size()));
            if (isReady(port)) {
                return port;
            }
        }
    }

    private boolean isReady(int port) throws IOException {
        var probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                .build();
        try {
            return probes.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
