package dev.keeper.common.idempotency;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to a request.
 *
 * @param status the status code
 * @param contentType of a body that is rendered already; null while the body is an object
 * @param location the address of the created resource
 * @param etag the version of the returned resource, as a quoted entity tag
 * @param body the returned object; null if there is none
 */
public record Answer<T>(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        @Nullable T body) {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    /** Creates a 200 with a body. */
    public static <T> Answer<T> ok(T body) {
        return new Answer<>(OK, null, null, null, body);
    }

    /** Creates a 201 that points to the created resource. */
    public static <T> Answer<T> created(URI location, T body) {
        return new Answer<>(CREATED, null, location.toString(), null, body);
    }

    /** Creates a 204 without a body. */
    public static Answer<Void> noContent() {
        return new Answer<>(NO_CONTENT, null, null, null, null);
    }

    /** Returns the same answer with an entity tag. */
    public Answer<T> withEtag(String tag) {
        return new Answer<>(status, contentType, location, tag, body);
    }

    /** Renders a problem as JSON. */
    static Answer<byte[]> of(ProblemDetail problem, JsonMapper json) {
        return new Answer<>(problem.getStatus(), PROBLEM, null, null, json.writeValueAsBytes(problem));
    }

    /** Returns the same answer with its body rendered as JSON. */
    Answer<byte[]> rendered(JsonMapper json) {
        if (contentType != null && body instanceof byte[] bytes) {
            return new Answer<>(status, contentType, location, etag, bytes);
        }
        return body == null
                ? new Answer<>(status, null, location, etag, new byte[0])
                : new Answer<>(status, JSON, location, etag, json.writeValueAsBytes(body));
    }
}
