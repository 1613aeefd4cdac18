package dev.keeper.benchmarks.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;

/** One connection that sends a request, waits for the answer, pauses and repeats. */
final class Client implements AutoCloseable {

    private final Task task;
    private final int number;
    private final Duration pause;
    private final Socket socket;
    private final OutputStream out;
    private final AnswerReader answers;
    private final Latencies latencies = new Latencies();

    Client(int port, Task task, int number, Duration pause) throws IOException {
        this.task = task;
        this.number = number;
        this.pause = pause;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.socket.setTcpNoDelay(true);
        this.out = socket.getOutputStream();
        this.answers = new AnswerReader(socket.getInputStream());
    }

    /** Sends requests until the given time, at least one, and still waits for the last answer. */
    Latencies runUntil(long endNanos) throws IOException, InterruptedException {
        var request = task.request().copy();
        var row = task.filling().in(request);
        var count = counter(request);
        var random = ThreadLocalRandom.current();
        var sent = System.nanoTime();
        for (long asked = 0; asked == 0 || sent < endNanos; asked++) {
            row.fill(random.nextInt(task.rows()));
            count.accept(asked);
            request.writeTo(out);
            requireExpected(answers.read());
            var answered = System.nanoTime();
            latencies.add(answered - sent);
            sent = pause.isZero() ? answered : afterPause();
        }
        return latencies;
    }

    private long afterPause() throws InterruptedException {
        Thread.sleep(pause);
        return System.nanoTime();
    }

    private LongConsumer counter(Request request) {
        if (!request.has(Task.REQUEST_NUMBER)) {
            return asked -> {};
        }
        request.fill(request.slot(Task.CLIENT_NUMBER), number);
        var slot = request.slot(Task.REQUEST_NUMBER);
        return asked -> request.fill(slot, asked);
    }

    private void requireExpected(int status) {
        if (status != task.expectedStatus()) {
            throw new UnexpectedAnswer(status, answers.body());
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
