package dev.keeper.common.security;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.method.HandlerMethod;

/** Writes the needed right of each operation, and the roles that have it, into the API description. */
public final class NeededRights implements OperationCustomizer {

    /** The extension that lists the rights of which an operation needs one; empty if it needs none. */
    public static final String EXTENSION = "x-rights";

    private final String tokenScheme;

    /**
     * @param tokenScheme the security scheme of access tokens in the description
     */
    public NeededRights(String tokenScheme) {
        this.tokenScheme = tokenScheme;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.hasMethodAnnotation(NeedsNoRight.class)) {
            operation.addExtension(EXTENSION, List.of());
            return append(operation, "For everybody who is signed in.");
        }
        var rights = rightsOf(method);
        return rights.isEmpty() ? operation : describe(operation, rights);
    }

    /** Adds to the description of an operation that it needs one of the rights. */
    public Operation describe(Operation operation, List<? extends Right> rights) {
        operation.addExtension(EXTENSION, rights.stream().map(Right::scope).toList());
        rights.forEach(
                right -> operation.addSecurityItem(new SecurityRequirement().addList(tokenScheme, right.scope())));
        return append(
                operation,
                "Needs the right to %s."
                        .formatted(
                                rights.stream().map(NeededRights::sentence).collect(Collectors.joining(", or to "))));
    }

    private static Operation append(Operation operation, String sentence) {
        var said = operation.getDescription();
        operation.setDescription(said == null || said.isBlank() ? sentence : said.strip() + " " + sentence);
        return operation;
    }

    /** Returns the rights of which a controller's method needs one; empty for a method without such an annotation. */
    private static List<Right> rightsOf(HandlerMethod method) {
        return Stream.of(method.getMethod().getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(NamesRights.class))
                .flatMap(annotation -> Stream.of(rights(AnnotationUtils.getValue(annotation))))
                .toList();
    }

    private static Right[] rights(@Nullable Object named) {
        if (named instanceof Right[] rights) {
            return rights;
        }
        throw new IllegalStateException("%s is no list of rights".formatted(named));
    }

    private static String sentence(Right right) {
        var roles = new EnumMap<Reach, List<String>>(Reach.class);
        right.reaches()
                .byRole()
                .forEach((role, reach) ->
                        roles.computeIfAbsent(reach, _ -> new ArrayList<>()).add(role));
        return roles.entrySet().stream()
                .map(entry -> "%s %s".formatted(words(entry.getValue()), where(entry.getKey())))
                .collect(Collectors.joining("; ", right.act() + " (", ")"));
    }

    private static String words(List<String> roles) {
        int last = roles.size() - 1;
        return last == 0
                ? roles.getFirst()
                : "%s and %s".formatted(String.join(", ", roles.subList(0, last)), roles.get(last));
    }

    private static String where(Reach reach) {
        return switch (reach) {
            case ALL -> "at every branch";
            case OWN_BRANCHES -> "at their own branches";
            case OWN_RECORDS -> "for their own records";
        };
    }
}
