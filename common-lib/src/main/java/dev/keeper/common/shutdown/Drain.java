package dev.keeper.common.shutdown;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * The time between the end of readiness and the end of the server. Requests are still taken in it, so that whoever has not
 * noticed yet is served, and each kept connection hears in an answer that it is over.
 */
final class Drain implements SmartLifecycle {

    private final Duration time;
    private final List<LastAnswers> servers;
    private volatile boolean running;

    Drain(Duration time, List<LastAnswers> servers) {
        this.time = time;
        this.servers = servers;
    }

    /** Stopped before everything else, while the framework has already told the probes that readiness is over. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        running = false;
        servers.forEach(LastAnswers::begin);
    }

    @Override
    public void stop(Runnable whenDone) {
        stop();
        if (time.isZero()) {
            whenDone.run();
        } else {
            CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(whenDone);
        }
    }
}
