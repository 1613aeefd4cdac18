package dev.keeper.common.idempotency;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request is answered.
 *
 * @param status the status code
 * @param contentType of a body that is rendered already; null while the body is an object
 * @param location the address of what was created
 * @param etag the version of what is answered, as a quoted entity tag
 * @param body what was asked for; null if there is nothing to say
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

    /** The request was carried out. */
    public static <T> Answer<T> ok(T body) {
        return new Answer<>(OK, null, null, null, body);
    }

    /** The request was carried out, and there is something new at the location. */
    public static <T> Answer<T> created(URI location, T body) {
        return new Answer<>(CREATED, null, location.toString(), null, body);
    }

    /** The request was carried out, and there is nothing to say about it. */
    public static Answer<Void> noContent() {
        return new Answer<>(NO_CONTENT, null, null, null, null);
    }

    /** The same answer about a version. */
    public Answer<T> withEtag(String tag) {
        return new Answer<>(status, contentType, location, tag, body);
    }

    /** A problem as JSON. */
    static Answer<byte[]> of(ProblemDetail problem, JsonMapper json) {
        return new Answer<>(problem.getStatus(), PROBLEM, null, null, json.writeValueAsBytes(problem));
    }

    /** The same answer with its body as JSON. */
    Answer<byte[]> rendered(JsonMapper json) {
        if (contentType != null && body instanceof byte[] bytes) {
            return new Answer<>(status, contentType, location, etag, bytes);
        }
        return body == null
                ? new Answer<>(status, null, location, etag, new byte[0])
                : new Answer<>(status, JSON, location, etag, json.writeValueAsBytes(body));
    }
}
