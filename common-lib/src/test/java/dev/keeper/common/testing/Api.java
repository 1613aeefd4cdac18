package dev.keeper.common.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's API, as one caller uses it.
 *
 * <p>Single quotes replace double quotes in a body without any. The headers of a call are alternating names and values.
 */
public final class Api {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "keeper-test-boundary";

    private final IntSupplier port;
    private final Map<String, String> headers;

    /** Creates the API at a local port, for the bearer of the token or, without one, for an anonymous caller. */
    public Api(int port, @Nullable String token) {
        this(() -> port, token);
    }

    /** Creates the API at a port that is known only when the first call is made. */
    public Api(IntSupplier port, @Nullable String token) {
        this(port, token == null ? Map.of() : Map.of("Authorization", "Bearer " + token));
    }

    private Api(IntSupplier port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /** Returns the same API with another access token. */
    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Returns the same API with a header on every call. */
    public Api with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Api(port, more);
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    /** Sends a command without a body. */
    public Answer post(String path) {
        return command(path);
    }

    /** Sends a command with headers and without a body. */
    public Answer command(String path, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public Answer post(String path, String body, String... headers) {
        return send(posting(path, body, headers));
    }

    /** Posts the value as JSON. */
    public Answer post(String path, Object body, String... headers) {
        return send(posting(path, JSON.writeValueAsString(body), headers));
    }

    /** Posts without waiting for the answer. */
    public CompletableFuture<Answer> postLater(String path, String body, String... headers) {
        return HTTP.sendAsync(posting(path, body, headers).build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(Answer::new);
    }

    public Answer put(String path, String body, String... headers) {
        return send(withJson(request(path, headers)).PUT(HttpRequest.BodyPublishers.ofString(quoted(body))));
    }

    /** Sends a PUT without a body. */
    public Answer put(String path) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /** Uploads a file, optionally for a branch. */
    public Answer upload(String path, String fileName, byte[] content, @Nullable String branch, String... headers) {
        var form = new StringBuilder();
        if (branch != null) {
            form.append("--%s\r\nContent-Disposition: form-data; name=\"branch\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, branch));
        }
        form.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(BOUNDARY, fileName));
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(form.toString(), StandardCharsets.UTF_8),
                HttpRequest.BodyPublishers.ofByteArray(content),
                HttpRequest.BodyPublishers.ofString("\r\n--%s--\r\n".formatted(BOUNDARY)));
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body));
    }

    /** Returns every item of a list, page by page. */
    public List<JsonNode> everyItem(String path) {
        var items = new ArrayList<JsonNode>();
        pages(path, "next").forEach(page -> page.path("items").forEach(items::add));
        return items;
    }

    /**
     * Returns the items of a page and of all pages that its links of one direction ({@code next} or {@code previous})
     * reach.
     */
    public List<JsonNode> pages(String first, String link) {
        return BothWays.pages(first, link, this::page);
    }

    /** Asserts that a list of several pages shows the same pages forwards and backwards. */
    public void assertTheSameBothWays(String first) {
        BothWays.assertTheSame(first, this::page);
    }

    /** Starts a request of this caller, to be completed. */
    public HttpRequest.Builder request(String path, String... more) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path));
        headers.forEach(request::header);
        return more.length == 0 ? request : request.headers(more);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private JsonNode page(String path) {
        return get(path).requireStatus(200).json();
    }

    private HttpRequest.Builder posting(String path, String body, String... headers) {
        return withJson(request(path, headers)).POST(HttpRequest.BodyPublishers.ofString(quoted(body)));
    }

    private HttpRequest.Builder withJson(HttpRequest.Builder request) {
        return headers.containsKey("Content-Type") ? request : request.header("Content-Type", "application/json");
    }

    private static String quoted(String body) {
        return body.indexOf('"') < 0 ? body.replace('\'', '"') : body;
    }
}
