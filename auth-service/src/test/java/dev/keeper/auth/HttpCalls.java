package dev.keeper.auth;

import dev.keeper.common.testing.BothWays;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the service over HTTP, as some caller with some headers. */
public final class HttpCalls {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final Map<String, String> headers;

    HttpCalls(int port) {
        this(port, Map.of("Content-Type", "application/json"));
    }

    private HttpCalls(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /** The same calls with an access token. */
    public HttpCalls as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same calls with a header. */
    public HttpCalls with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new HttpCalls(port, more);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Demands that a list of several pages shows the same ones on the way back as on the way there. */
    public void assertTheSameBothWays(String first) {
        BothWays.assertTheSame(first, path -> get(path).json());
    }

    public Answer post(String path, Object body) {
        return postText(path, JSON.writeValueAsString(body));
    }

    public Answer postText(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)));
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(text());
        }

        public String string(String field) {
            return json().path(field).asString();
        }

        public String code() {
            return string("code");
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }
}
