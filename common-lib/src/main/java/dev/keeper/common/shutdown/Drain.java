package dev.keeper.common.shutdown;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * The delay between the end of readiness and the stop of the server. The server still accepts requests of clients that
 * have not noticed yet; the answer on each kept connection closes it.
 */
final class Drain implements SmartLifecycle {

    private final Duration time;
    private final List<LastAnswers> servers;
    private volatile boolean running;

    Drain(Duration time, List<LastAnswers> servers) {
        this.time = time;
        this.servers = servers;
    }

    /**
     * Stops before everything else; by then the framework has already reported to the probes that the service is not ready.
     */
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
