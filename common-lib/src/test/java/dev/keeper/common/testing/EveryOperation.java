package dev.keeper.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Checks every operation that a running service describes, including future ones. */
public final class EveryOperation {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final String FORM = "multipart/form-data";

    private final Api anonymous;
    private final List<Operation> operations;

    /** Reads the description of the service. */
    public EveryOperation(Api anonymous) {
        this.anonymous = anonymous;
        this.operations = anonymous.get("/v3/api-docs").requireStatus(200).json().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(method.getKey(), path.getKey(), method.getValue())))
                .toList();
        assertThat(operations).isNotEmpty();
    }

    /** Asserts 401 without a token, unless the description declares the operation public. */
    public void needsAToken() {
        assertThat(statuses(anonymous, operation -> !operation.isPublic(), "{}"))
                .isNotEmpty()
                .values()
                .containsOnly(401);
    }

    /** Asserts 400 for a body that is not JSON, for a caller who may send one. */
    public void refusesWhatIsNoJson(Api administrator) {
        assertThat(statuses(administrator, Operation::takesJson, "{"))
                .isNotEmpty()
                .values()
                .containsOnly(400);
    }

    /** Asserts 422 for a page size of zero, from every list. */
    public void refusesPagesOfNoSize(Api administrator) {
        assertThat(statuses(administrator, Operation::isPaged, "", "?limit=0"))
                .isNotEmpty()
                .values()
                .containsOnly(422);
    }

    private TreeMap<String, Integer> statuses(Api caller, Predicate<Operation> wanted, String body, String... query) {
        var statuses = new TreeMap<String, Integer>();
        operations.stream()
                .filter(wanted)
                .forEach(operation -> statuses.put(
                        operation.toString(),
                        operation.send(caller, body, String.join("", query)).status()));
        return statuses;
    }

    private record Operation(String method, String path, JsonNode description) {

        boolean isPublic() {
            var security = description.path("security");
            return security.isArray() && security.isEmpty();
        }

        boolean takesJson() {
            return description.path("requestBody").path("content").has("application/json");
        }

        /** Whether it is a list that needs no other parameter of the query. */
        boolean isPaged() {
            var query = description
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString().equals("query"))
                    .toList();
            return query.stream()
                            .anyMatch(parameter ->
                                    parameter.path("name").asString().equals("limit"))
                    && query.stream()
                            .noneMatch(parameter -> parameter.path("required").asBoolean(false));
        }

        Answer send(Api caller, String body, String query) {
            var address = path.replace("{branch}", "PHL")
                            .replace("{code}", "PHL")
                            .replaceAll("\\{\\w+}", UUID.randomUUID().toString())
                    + query;
            return switch (method) {
                case "get" -> caller.get(address);
                case "delete" -> caller.delete(address);
                case "put" -> caller.put(address, body, "If-Match", "\"0\"");
                default ->
                    description.path("requestBody").path("content").has(FORM)
                            ? caller.upload(address, "file.csv", new byte[0], "PHL")
                            : caller.post(address, body, "If-Match", "\"0\"");
            };
        }

        @Override
        public String toString() {
            return "%s %s".formatted(method, path);
        }
    }
}
