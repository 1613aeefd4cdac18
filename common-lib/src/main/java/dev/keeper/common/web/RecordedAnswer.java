package dev.keeper.common.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that is given again when its request is repeated. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and copied nowhere.
record RecordedAnswer(byte[] fingerprint, int status, Map<String, String> headers, byte[] body) {

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION);

    static RecordedAnswer of(byte[] fingerprint, ContentCachingResponseWrapper response) {
        var headers = new TreeMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = HttpHeaders.CONTENT_TYPE.equals(name) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new RecordedAnswer(fingerprint, response.getStatus(), headers, response.getContentAsByteArray());
    }

    /** Whether repeating the request could not lead to another answer: it was carried out, or refused by a rule. */
    boolean isFinal() {
        return status < HttpStatus.BAD_REQUEST.value() || status == HttpStatus.CONFLICT.value();
    }

    boolean changedSomething() {
        return status < HttpStatus.BAD_REQUEST.value();
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.getOutputStream().write(body);
    }
}
