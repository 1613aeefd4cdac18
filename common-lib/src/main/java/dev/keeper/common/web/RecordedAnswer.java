package dev.keeper.common.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that is given again when its request is repeated. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and copied nowhere.
public record RecordedAnswer(byte[] fingerprint, int status, Map<String, String> headers, byte[] body) {

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION);

    static RecordedAnswer of(byte[] fingerprint, ContentCachingResponseWrapper response) {
        var headers = new TreeMap<String, String>();
        for (var name : KEPT_HEADERS) {
            keep(headers, name, valueOf(response, name));
        }
        return new RecordedAnswer(fingerprint, response.getStatus(), headers, response.getContentAsByteArray());
    }

    static RecordedAnswer of(byte[] fingerprint, ResponseEntity<?> response, byte[] body) {
        var headers = new TreeMap<String, String>();
        headers.put(HttpHeaders.CONTENT_TYPE, "application/json");
        for (var name : KEPT_HEADERS) {
            keep(headers, name, response.getHeaders().getFirst(name));
        }
        return new RecordedAnswer(fingerprint, response.getStatusCode().value(), headers, body);
    }

    static RecordedAnswer of(byte[] fingerprint, ProblemDetail problem, byte[] body) {
        var headers = Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        return new RecordedAnswer(fingerprint, problem.getStatus(), headers, body);
    }

    private static @Nullable String valueOf(ContentCachingResponseWrapper response, String header) {
        return HttpHeaders.CONTENT_TYPE.equals(header) ? response.getContentType() : response.getHeader(header);
    }

    private static void keep(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    /** Whether repeating the request could not lead to another answer: it was carried out, or refused by a rule. */
    boolean isFinal() {
        return changedSomething() || (status == HttpStatus.CONFLICT.value() && !isAboutAnotherAttempt());
    }

    /** That the same request is still under way says nothing about how it will be answered. */
    private boolean isAboutAnotherAttempt() {
        return new String(body, StandardCharsets.UTF_8).contains("\"" + RequestInProgress.CODE + "\"");
    }

    boolean changedSomething() {
        return status < HttpStatus.BAD_REQUEST.value();
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.getOutputStream().write(body);
    }

    /** The answer as a controller returns it. */
    public ResponseEntity<Object> toResponse() {
        var response = ResponseEntity.status(status);
        headers.forEach(response::header);
        return response.body(body);
    }
}
