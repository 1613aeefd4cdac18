package dev.keeper.standalone;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.keeper.common.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the files in {@code docs/api}, with the validator of its schemas. */
final class ApiDocument {

    /** Where a part of a document is, and the part. */
    record Part(String where, JsonNode node) {

        Part child(String name) {
            return new Part("%s/%s".formatted(where, name), node.path(name));
        }

        Stream<Part> children() {
            return node.propertyStream()
                    .map(entry -> new Part("%s/%s".formatted(where, entry.getKey()), entry.getValue()));
        }

        Stream<Part> elements() {
            return node.valueStream()
                    .map(element -> new Part(
                            "%s/%s".formatted(where, element.path("name").asString("")), element));
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ADDRESS = "urn:keeper:api";
    private static final Set<String> METHODS = Set.of("delete", "get", "head", "options", "patch", "post", "put");
    private static final List<String> COMPOSITIONS = List.of("allOf", "anyOf", "oneOf");

    private final Part root;
    private final SchemaRegistry registry;

    private ApiDocument(String name, String text) {
        // Absolute, so that each schema can be read by itself.
        var absolute = text.replace("\"#/components/", "\"%s#/components/".formatted(ADDRESS));
        this.root = new Part(name, JSON.readTree(absolute));
        this.registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(ADDRESS, absolute))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** All documents, by name. */
    static List<ApiDocument> all() {
        try (var files = Files.list(TestServers.projectRoot().resolve("docs/api"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(ApiDocument::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ApiDocument read(Path file) {
        try {
            return new ApiDocument(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Part root() {
        return root;
    }

    /** The components of a kind, such as {@code schemas}. */
    Stream<Part> components(String kind) {
        return root.child("components").child(kind).children();
    }

    /** Every operation, with its path and its method as where it is. */
    Stream<Part> operations() {
        return root.child("paths")
                .children()
                .flatMap(Part::children)
                .filter(operation -> METHODS.contains(
                        operation.where().substring(operation.where().lastIndexOf('/') + 1)));
    }

    /** What has a schema and may have an example: parameters and contents. */
    Stream<Part> carriers() {
        return operations()
                .flatMap(operation -> Stream.of(
                                parameters(operation),
                                operation.child("requestBody").child("content").children(),
                                responses(operation)
                                        .flatMap(response ->
                                                response.child("content").children()))
                        .flatMap(carriers -> carriers));
    }

    static Stream<Part> parameters(Part operation) {
        return operation.child("parameters").elements();
    }

    static Stream<Part> responses(Part operation) {
        return operation.child("responses").children();
    }

    /** Every schema, those within others included. */
    Stream<Part> schemas() {
        return Stream.concat(components("schemas"), carriers().map(carrier -> carrier.child("schema")))
                .filter(schema -> schema.node().isObject())
                .flatMap(ApiDocument::withInner);
    }

    private static Stream<Part> withInner(Part schema) {
        var inner = Stream.of(
                        schema.child("properties").children(),
                        Stream.of(schema.child("items"), schema.child("additionalProperties")),
                        COMPOSITIONS.stream().flatMap(word -> schema.child(word).elements()))
                .flatMap(parts -> parts)
                .filter(part -> part.node().isObject());
        return Stream.concat(Stream.of(schema), inner.flatMap(ApiDocument::withInner));
    }

    /** What is wrong with a value, by the schema; nothing when it is valid. */
    List<String> problems(Part schema, JsonNode value) {
        Schema validator = registry.getSchema(schema.node().toString());
        return validator.validate(value.toString(), InputFormat.JSON).stream()
                .map(error -> "%s: %s %s".formatted(schema.where(), value, error.getMessage()))
                .toList();
    }

    /** The component that a reference names. */
    Part referred(JsonNode reference) {
        var name = reference.asString();
        return root.child("components").child("schemas").child(name.substring(name.lastIndexOf('/') + 1));
    }

    @Override
    public String toString() {
        return root.where();
    }
}
