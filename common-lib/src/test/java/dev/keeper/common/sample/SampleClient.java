package dev.keeper.common.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Calls the sample service over HTTP with a token, or without one. */
public final class SampleClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final @Nullable String token;

    public SampleClient(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts JSON; headers are alternating names and values. */
    public Answer post(String path, String json, String... headers) {
        return send(posting(path, json, headers));
    }

    /** Posts JSON without waiting for the answer. */
    public CompletableFuture<Answer> postLater(String path, String json, String... headers) {
        return HTTP.sendAsync(posting(path, json, headers).build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(Answer::of);
    }

    /** Starts a request with the token, for the caller to complete. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest.Builder posting(String path, String json, String... headers) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }
}
