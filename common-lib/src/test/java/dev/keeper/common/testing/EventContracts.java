package dev.keeper.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests producers and consumers of an event against its only contract, {@code docs/contracts/events/<type>.json}. */
public final class EventContracts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventContracts() {}

    /** Asserts for the producer that the serialised event equals the contract's example. */
    public static void assertProduces(String type, Object event) {
        assertThat(JSON.<JsonNode>valueToTree(event)).isEqualTo(example(type));
    }

    /** Reads the contract's example into the consumer's record. */
    public static <T> T read(String type, Class<T> payload) {
        return JSON.treeToValue(example(type), payload);
    }

    private static JsonNode example(String type) {
        var contract = JSON.readTree(file(type));
        assertThat(contract.path("title").asString()).isEqualTo(type);
        return contract.path("examples").path(0);
    }

    private static Path file(String type) {
        return TestServers.projectRoot().resolve("docs/contracts/events").resolve(type + ".json");
    }
}
