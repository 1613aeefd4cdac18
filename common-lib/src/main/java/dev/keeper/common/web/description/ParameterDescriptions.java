package dev.keeper.common.web.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes the parameters that mean the same in every operation: codes, ids, and what a path names. */
final class ParameterDescriptions {

    private static final String ID = "Id";
    private static final Map<String, String> CODES = Map.of(
            "branch", "The code of the branch",
            "sku", "The SKU of the product",
            "vin", "The VIN of the vehicle");

    private ParameterDescriptions() {}

    /** Describes those that have no description of their own. */
    static void add(OpenAPI description) {
        if (description.getPaths() != null) {
            description
                    .getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> add(operation, path)));
        }
    }

    private static void add(Operation operation, String path) {
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .filter(parameter -> parameter.getDescription() == null)
                .forEach(parameter -> parameter.setDescription(of(parameter.getName(), path)));
    }

    /** What the parameter is, as {@code The id of the vehicle} in {@code /vehicles/{id}/costs}; null if that is not said. */
    static @Nullable String of(String parameter, String path) {
        if (CODES.containsKey(parameter)) {
            return CODES.get(parameter);
        }
        if (parameter.endsWith(ID)) {
            return "The id of the " + words(parameter.substring(0, parameter.length() - ID.length()));
        }
        int position = path.indexOf("/{%s}".formatted(parameter));
        return position < 0 ? null : "The %s of the %s".formatted(parameter, resourceBefore(position, path));
    }

    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String resourceBefore(int position, String path) {
        return one(path.substring(path.lastIndexOf('/', position - 1) + 1, position)
                .replace('-', ' '));
    }

    private static String one(String many) {
        if (many.endsWith("ies")) {
            return many.substring(0, many.length() - 3) + "y";
        }
        return many.substring(0, many.length() - (many.endsWith("ches") ? 2 : 1));
    }
}
