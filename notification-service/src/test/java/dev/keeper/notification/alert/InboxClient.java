package dev.keeper.notification.alert;

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

/** Calls the inbox over HTTP as one employee, or as nobody. */
final class InboxClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final @Nullable String token;

    InboxClient(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    Answer list(String query) {
        return get("/api/v1/alerts" + query);
    }

    int unread() {
        return get("/api/v1/alerts/unread-count").json().path("unread").intValue();
    }

    Answer markRead(Object alertId) {
        return send("PUT", "/api/v1/alerts/" + alertId + "/read");
    }

    Answer get(String path) {
        return send("GET", path);
    }

    Answer acknowledge(Object alertId, @Nullable String body) {
        return send("POST", "/api/v1/alerts/" + alertId + "/acknowledgement", body);
    }

    Answer snooze(Object alertId, @Nullable String body) {
        return send("POST", "/api/v1/alerts/" + alertId + "/snooze", body);
    }

    private Answer send(String method, String path) {
        return send(method, path, null);
    }

    private Answer send(String method, String path, @Nullable String body) {
        var content = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, content);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    record Answer(int status, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String code() {
            return json().path("code").asString();
        }

        List<JsonNode> items() {
            return json().path("items").valueStream().toList();
        }

        List<String> skus() {
            return items().stream().map(item -> item.path("sku").asString()).toList();
        }

        String next() {
            return json().path("next").asString("");
        }

        String previous() {
            return json().path("previous").asString("");
        }
    }
}
