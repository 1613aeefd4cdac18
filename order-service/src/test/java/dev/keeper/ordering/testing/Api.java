package dev.keeper.ordering.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's API as one caller uses it; bodies may be written with single quotes. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;
    private final @Nullable String token;

    public Api(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String body, String... headers) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A command without a body. */
    public Answer post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** A command without a body, with headers. */
    public Answer command(String path, String... headers) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).headers(headers));
    }

    public Answer put(String path, String body, String... headers) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Every item of a list, page by page. */
    public List<JsonNode> everyItem(String path) {
        var items = new java.util.ArrayList<JsonNode>();
        @Nullable String next = path;
        while (next != null) {
            var page = get(next).body();
            page.path("items").forEach(items::add);
            next = page.path("next").asStringOpt().orElse(null);
        }
        return items;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode body() {
            return JSON.readTree(text());
        }

        /** A problem's code. */
        public String code() {
            return body().path("code").asString();
        }

        /** The first field that a problem names. */
        public String field() {
            return body().path("errors").path(0).path("field").asString();
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }
}
