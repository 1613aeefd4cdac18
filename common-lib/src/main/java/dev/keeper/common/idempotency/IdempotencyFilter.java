package dev.keeper.common.idempotency;

import dev.keeper.common.problem.Malformed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Recognises retries of a POST by their {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header-07).
 *
 * <p>The filter computes the fingerprint of the request and passes it on as an {@link Attempt}. {@link Execution}
 * compares the attempt with the recorded answers inside its transaction, so that a first request costs no extra query.
 * Some requests never get there, because they are unreadable, invalid or forbidden. The filter compares those itself: a
 * recorded answer still counts, even if the rules have changed since.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final int MAX_KEY_LENGTH = 200;

    private final IdempotencyKeys keys;
    private final HandlerExceptionResolver failures;

    IdempotencyFilter(IdempotencyKeys keys, HandlerExceptionResolver failures) {
        this.keys = keys;
        this.failures = failures;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null || caller() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        try {
            attempt(request, answer, chain);
        } catch (RuntimeException failure) {
            answer.reset();
            if (failures.resolveException(request, answer, null, failure) == null) {
                throw failure;
            }
        }
        answer.copyBodyToResponse();
    }

    private void attempt(HttpServletRequest request, ContentCachingResponseWrapper answer, FilterChain chain)
            throws ServletException, IOException {
        var key = readKey(request);
        var repeatable = RepeatableRequest.of(request, key);
        var requestKey = new RequestKey(
                String.valueOf(caller()), key, repeatable.fingerprint(), request.getRequestURI(), MDC.get("traceId"));
        var attempt = Attempt.ofRequest(requestKey);
        repeatable.setAttribute(AttemptArgument.ATTRIBUTE, attempt);
        chain.doFilter(repeatable, answer);
        if (!attempt.isCompared() && isRefusal(answer.getStatus())) {
            var recorded = find(requestKey);
            if (recorded.isPresent()) {
                answer.reset();
                PostHandlerAdapter.write(recorded.get(), answer);
            }
        }
    }

    private Optional<Answer<byte[]>> find(RequestKey key) {
        return Optional.ofNullable(keys.find(List.of(key)).get(key.claim())).map(recorded -> recorded.to(key));
    }

    /** A failure of the service says nothing about the request; the client has to retry it anyway. */
    private static boolean isRefusal(int status) {
        return status >= HttpServletResponse.SC_BAD_REQUEST && status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static String readKey(HttpServletRequest request) {
        var key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw new Malformed("An Idempotency-Key has 1 to %d characters.".formatted(MAX_KEY_LENGTH));
        }
        return key;
    }

    private static @Nullable String caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? null
                : authentication.getName();
    }
}
