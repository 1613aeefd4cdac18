package dev.keeper.common.web.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has the schemas of a description mean in JSON Schema what the annotations mean in Java. */
final class DescribedSchemas {

    private final Set<Schema<?>> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private DescribedSchemas() {}

    /** Corrects all schemas of the description. */
    static void correct(OpenAPI description) {
        var schemas = new DescribedSchemas();
        schemas.visit(description.getComponents());
        if (description.getPaths() != null) {
            description.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(schemas::visit);
        }
    }

    private void visit(@Nullable Components components) {
        if (components != null && components.getSchemas() != null) {
            components.getSchemas().values().forEach(this::visit);
        }
    }

    private void visit(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> visit(parameter.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            visit(operation.getRequestBody().getContent());
        }
        operation.getResponses().values().forEach(response -> visit(response.getContent()));
    }

    private void visit(@Nullable Content content) {
        if (content != null) {
            content.values().forEach(body -> visit(body.getSchema()));
        }
    }

    private void visit(@Nullable Schema<?> schema) {
        if (schema == null || !visited.add(schema)) {
            return;
        }
        anchor(schema);
        separateFromItems(schema);
        visit(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            visit(values);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::visit);
        }
    }

    /** The annotation has the whole text match, JSON Schema is content with a part of it. */
    private static void anchor(Schema<?> schema) {
        if (schema.getPattern() != null) {
            schema.setPattern(anchored(schema.getPattern()));
        }
    }

    static String anchored(String pattern) {
        if (pattern.startsWith("^") && pattern.endsWith("$")) {
            return pattern;
        }
        return (pattern.contains("|") ? "^(?:%s)$" : "^%s$").formatted(pattern);
    }

    /** The items of a parameter come with the description and the example of the whole. */
    private static void separateFromItems(Schema<?> schema) {
        Schema<?> items = schema.getItems();
        if (items == null) {
            return;
        }
        if (Objects.equals(items.getDescription(), schema.getDescription())) {
            items.setDescription(null);
        }
        if (Objects.equals(items.getExample(), schema.getExample())) {
            items.setExample(null);
            items.setExampleSetFlag(false);
        }
    }
}
