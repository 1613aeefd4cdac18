package dev.keeper.common.web.description;

import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.web.IfMatch;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes how an operation fails: as its {@link Fails} say, and as every operation of its kind does. Failures with one
 * status share one response.
 */
final class FailureResponses implements OperationCustomizer {

    /** The extension of a response that lists the codes of its problems. */
    static final String CODES = "x-codes";

    private static final List<Kind> KINDS = List.of(
            new Kind(FailureResponses::readsInput, 400, "MALFORMED", "the request cannot be read"),
            new Kind(FailureResponses::needsToken, 401, "UNAUTHENTICATED", "there is no valid access token"),
            new Kind(FailureResponses::needsRight, 403, "FORBIDDEN", "the caller has no right to this"),
            new Kind(FailureResponses::namesRecord, 404, "NOT_FOUND", "it is not there, or not for the caller to see"),
            new Kind(FailureResponses::readsVersion, 412, "STALE", "the record is not as `If-Match` says"),
            new Kind(FailureResponses::readsBody, 415, "UNSUPPORTED_MEDIA_TYPE", "the body is of another media type"),
            new Kind(FailureResponses::validates, 422, "INVALID", "a value is not acceptable; `errors` says which"),
            new Kind(FailureResponses::needsVersion, 428, "PRECONDITION_REQUIRED", "`If-Match` is missing"),
            new Kind(_ -> true, 429, "TOO_MANY_REQUESTS", "wait as long as `Retry-After` says"));

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Stream.concat(declared(method), ofItsKind(method))
                .collect(Collectors.groupingBy(
                        Described::status,
                        TreeMap::new,
                        Collectors.toMap(Described::code, Described::text, (first, _) -> first, LinkedHashMap::new)))
                .forEach((status, texts) ->
                        operation.getResponses().addApiResponse(String.valueOf(status), response(texts)));
        return operation;
    }

    private static Stream<Described> declared(HandlerMethod method) {
        return Stream.of(method.getMethod().getAnnotationsByType(Fails.class))
                .map(failure -> new Described(failure.status(), failure.code(), failure.when()));
    }

    private static Stream<Described> ofItsKind(HandlerMethod method) {
        return KINDS.stream().filter(kind -> kind.operations().test(method)).map(Kind::failure);
    }

    private static ApiResponse response(SequencedMap<String, String> texts) {
        var response = new ApiResponse().description(String.join("; ", texts.values()));
        response.addExtension(CODES, List.copyOf(texts.keySet()));
        return response;
    }

    private static boolean readsInput(HandlerMethod method) {
        return has(
                method,
                parameter -> parameter.getParameterType() == PageRequest.class
                        || isAnnotated(
                                parameter, PathVariable.class, RequestParam.class, RequestBody.class, RequestPart.class)
                        || isAnnotated(parameter, Valid.class));
    }

    private static boolean namesRecord(HandlerMethod method) {
        return has(
                method,
                parameter -> parameter.getParameterType() == UUID.class && isAnnotated(parameter, PathVariable.class));
    }

    private static boolean readsBody(HandlerMethod method) {
        return has(method, parameter -> isAnnotated(parameter, RequestBody.class, RequestPart.class));
    }

    private static boolean readsVersion(HandlerMethod method) {
        return has(method, parameter -> isAnnotated(parameter, IfMatch.class));
    }

    private static boolean needsVersion(HandlerMethod method) {
        return has(method, parameter -> {
            var version = parameter.getParameterAnnotation(IfMatch.class);
            return version != null && version.required();
        });
    }

    private static boolean validates(HandlerMethod method) {
        return has(
                method,
                parameter -> parameter.getParameterType() == PageRequest.class
                        || isAnnotated(parameter, Valid.class)
                        || Stream.of(parameter.getParameterAnnotations())
                                .anyMatch(annotation -> AnnotatedElementUtils.hasAnnotation(
                                        annotation.annotationType(), Constraint.class)));
    }

    private static boolean needsToken(HandlerMethod method) {
        return !method.hasMethodAnnotation(SecurityRequirements.class);
    }

    private static boolean needsRight(HandlerMethod method) {
        return needsToken(method) && !method.hasMethodAnnotation(NeedsNoRight.class);
    }

    private static boolean has(HandlerMethod method, Predicate<MethodParameter> condition) {
        return Stream.of(method.getMethodParameters()).anyMatch(condition);
    }

    private static boolean isAnnotated(MethodParameter parameter, Class<?>... types) {
        return Stream.of(parameter.getParameterAnnotations())
                .anyMatch(annotation -> List.of(types).contains(annotation.annotationType()));
    }

    /** A failure that all these operations have. */
    private record Kind(Predicate<HandlerMethod> operations, Described failure) {

        Kind(Predicate<HandlerMethod> operations, int status, String code, String when) {
            this(operations, new Described(status, code, when));
        }
    }

    private record Described(int status, String code, String when) {

        String text() {
            return when.isEmpty() ? code : "%s: %s".formatted(code, when);
        }
    }
}
