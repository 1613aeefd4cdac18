package dev.keeper.standalone;

import dev.keeper.standalone.refusal.ExitCode;
import dev.keeper.standalone.refusal.StartRefused;
import dev.keeper.standalone.service.PortLost;
import dev.keeper.standalone.service.RunningService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a service whether it is ready. */
final class Readiness {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final Duration patience;

    Readiness(HttpClient http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    /** Waits until the service is ready. */
    void await(RunningService service) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!isReady(service)) {
            if (System.nanoTime() > deadline) {
                throw refused(service, "was not ready within %d seconds".formatted(patience.toSeconds()));
            }
            Thread.sleep(BETWEEN_QUESTIONS);
        }
    }

    /** An answer counts only while the service runs, because another program may have taken its port. */
    private boolean isReady(RunningService service) throws InterruptedException {
        var answered = answersOnPort(service.port());
        if (service.isRunning()) {
            return answered;
        }
        throw service.hasLostItsPort()
                ? new PortLost(service.service(), service.port(), null)
                : refused(service, "ended while it started");
    }

    private boolean answersOnPort(int port) throws InterruptedException {
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

    private static StartRefused refused(RunningService service, String what) {
        return new StartRefused(
                ExitCode.SERVICE_FAILED,
                "%s %s; the log tells why.".formatted(service.service().module(), what));
    }
}
