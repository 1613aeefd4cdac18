package dev.keeper.common.problem;

import java.net.URI;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Builds problems in Keeper's only format (RFC 9457). */
public final class Problems {

    private static final String TYPE_PREFIX = "https://keeper.dev/problems/";

    private Problems() {}

    /**
     * Creates a problem with a stable code.
     *
     * @param code the broken rule in capitals, such as {@code INSUFFICIENT_STOCK}; the type URI is derived from it
     * @param detail one sentence for the person who called; never a query, a class name or a secret
     */
    public static ProblemDetail of(HttpStatusCode status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE_PREFIX + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(titleOf(status));
        problem.setProperty("code", code);
        var traceId = MDC.get("traceId");
        if (traceId != null) {
            problem.setProperty("traceId", traceId);
        }
        return problem;
    }

    private static String titleOf(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "Problem" : known.getReasonPhrase();
    }
}
