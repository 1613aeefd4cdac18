package dev.keeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OperationRightsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> METHODS = Set.of("delete", "get", "head", "options", "patch", "post", "put");

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationIsPublicOrOpenToAllWhoAreSignedInOrNamesRightsOfTheTables(String id, JsonNode operation)
            throws IOException {
        var rights = texts(operation.path("x-rights").valueStream());
        var security = operation.path("security");
        var isPublic = security.isArray() && security.isEmpty();

        assertThat(operation.has("x-rights")).as("%s says who may", id).isNotEqualTo(isPublic);
        assertThat(rightsOfTheTables()).containsAll(rights);
        assertThat(texts(security.valueStream()
                        .flatMap(item -> item.path("accessToken").valueStream())))
                .as("what %s demands of a token", id)
                .isEqualTo(rights);
    }

    @Test
    void everyServiceWithADescriptionPublishesItsRights() throws IOException {
        assertThat(descriptions())
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(rightsFile(file.getFileName().toString())).exists());
    }

    static Stream<Object[]> operations() throws IOException {
        return descriptions().stream()
                .flatMap(file -> JSON.readTree(file.toFile()).path("paths").valueStream())
                .flatMap(JsonNode::propertyStream)
                .filter(entry -> METHODS.contains(entry.getKey()))
                .map(entry -> new Object[] {entry.getValue().path("operationId").asString(), entry.getValue()});
    }

    private static Set<String> rightsOfTheTables() throws IOException {
        return texts(descriptions().stream()
                .map(file -> rightsFile(file.getFileName().toString()))
                .flatMap(file -> JSON.readTree(file.toFile()).valueStream())
                .map(right -> right.path("right")));
    }

    private static Set<String> texts(Stream<JsonNode> nodes) {
        return nodes.map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> descriptions() throws IOException {
        try (var files = Files.list(TestServers.projectRoot().resolve("docs/api"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path rightsFile(String description) {
        var service = description.replace(".json", "");
        return TestServers.projectRoot()
                .resolve(service)
                .resolve("src/main/resources/META-INF/keeper/rights")
                .resolve(description);
    }
}
