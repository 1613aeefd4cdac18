package dev.keeper.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.security.NeededRights;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.TreeSet;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code docs/api/<service>.json} equal to the description of the API; the web frontend's types come from it. */
public final class ApiDescriptions {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ApiDescriptions() {}

    /** Compares the running service with the file; with {@code -Dkeeper.api.update=true} writes the file first. */
    public static void assertUpToDate(String service, int port) throws IOException, InterruptedException {
        var file = TestServers.projectRoot().resolve("docs/api").resolve(service + ".json");
        var fetched = fetch(port);
        assertEveryOperationSaysWhoMay(fetched);
        var description = sorted(fetched);
        if (Boolean.getBoolean("keeper.api.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, description);
        }
        assertThat(file)
                .as("run the build with -Dkeeper.api.update=true when the API was changed on purpose")
                .content()
                .isEqualTo(description);
    }

    private static String fetch(int port) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/v3/api-docs".formatted(port)))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /** Asserts that every operation names its rights, is open to all signed-in callers, or needs no token. */
    private static void assertEveryOperationSaysWhoMay(String description) {
        var silent = new TreeSet<String>();
        JSON.readTree(description)
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var open = operation.getValue().path("security");
                    if (!operation.getValue().has(NeededRights.EXTENSION) && !(open.isArray() && open.isEmpty())) {
                        silent.add("%s %s".formatted(operation.getKey(), path.getKey()));
                    }
                }));
        assertThat(silent).as("operations without a right").isEmpty();
    }

    private static String sorted(String description) {
        var tree = JSON.readValue(description, Object.class);
        return JSON.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }
}
