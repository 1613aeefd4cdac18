package dev.keeper.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A REST client of the suite for JSON, for one signed-in employee or an anonymous caller. */
public final class KeeperClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String BOUNDARY = "keeper-demo-boundary";

    private final HttpClient http;
    private final URI address;
    private final @Nullable String token;

    /** Creates an anonymous client. */
    public KeeperClient(URI address) {
        this(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(), address, null);
    }

    private KeeperClient(HttpClient http, URI address, @Nullable String token) {
        this.http = http;
        this.address = address;
        this.token = token;
    }

    /**
     * An answer of the suite.
     *
     * @param body the JSON; a missing node if there is none
     */
    public record Answer(int status, HttpResponse<String> response, JsonNode body) {

        /** Returns the body, if the status is the expected one. */
        public JsonNode expect(int expected) {
            if (status != expected) {
                throw new UnexpectedAnswer(this);
            }
            return body;
        }

        /** Returns the stable code of a problem; empty for other answers. */
        public String code() {
            return body.path("code").asString("");
        }
    }

    /** The suite did not answer as the caller needs. */
    public static final class UnexpectedAnswer extends RuntimeException {

        private final transient Answer answer;

        UnexpectedAnswer(Answer answer) {
            super("%s %s was answered with %d: %s"
                    .formatted(
                            answer.response().request().method(),
                            answer.response().request().uri(),
                            answer.status(),
                            answer.response().body()));
            this.answer = answer;
        }

        /** Returns the answer. */
        public Answer answer() {
            return answer;
        }
    }

    /** Returns a client for the signed-in employee. */
    public KeeperClient signedIn(String email, String password) {
        var session = post("/api/v1/auth/sign-in", Map.of("email", email, "password", password))
                .expect(200);
        return withToken(session.path("accessToken").asString());
    }

    /** Returns a client with the access token. */
    public KeeperClient withToken(String accessToken) {
        return new KeeperClient(http, address, accessToken);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Sends a POST that is not idempotent. */
    public Answer post(String path, Object body) {
        return send(json(path).POST(content(body)));
    }

    /** Sends a POST that the suite carries out once, however often it arrives under the same key. */
    public Answer post(String path, Object body, String idempotencyKey) {
        return send(json(path).header("Idempotency-Key", idempotencyKey).POST(content(body)));
    }

    public Answer put(String path, Object body) {
        return send(json(path).PUT(content(body)));
    }

    /** Sends a PUT that succeeds only if the entity tag is still current. */
    public Answer put(String path, Object body, String ifMatch) {
        return send(json(path).header("If-Match", ifMatch).PUT(content(body)));
    }

    /** Uploads a CSV file as the form field {@code file}. */
    public Answer upload(String path, String fileName, String csv, String idempotencyKey) {
        var form = """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%2$s"\r
                Content-Type: text/csv\r
                \r
                %3$s\r
                --%1$s--\r
                """.formatted(BOUNDARY, fileName, csv);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(form, UTF_8)));
    }

    /** Sends the request once, without retries after a rate limit. */
    public Answer sendOnce(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            var type = response.headers().firstValue("Content-Type").orElse("");
            var body = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
            return new Answer(response.statusCode(), response, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    /** Starts a request to the path, with the employee's token. */
    public HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(address.resolve(path)).timeout(TIMEOUT);
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        return builder;
    }

    private Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        var answer = sendOnce(request);
        while (answer.status() == TOO_MANY_REQUESTS) {
            waitAsTold(answer.response());
            answer = sendOnce(request);
        }
        return answer;
    }

    private static void waitAsTold(HttpResponse<?> response) {
        var seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the rate limit", e);
        }
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher content(Object body) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body), UTF_8);
    }
}
