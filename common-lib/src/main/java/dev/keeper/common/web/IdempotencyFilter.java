package dev.keeper.common.web;

import dev.keeper.common.problem.Malformed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries out a POST with an {@code Idempotency-Key} once, however often it is sent (draft-ietf-httpapi-idempotency-key-header-07).
 *
 * <p>The answer is recorded in the transaction of its effect: killed between commit and answer, the repeated request
 * finds the answer; killed before, nothing happened and the key is free. A request that could not be read or was
 * invalid leaves nothing behind. Keys belong to one caller and live for 24 hours.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final int MAX_KEY_LENGTH = 200;

    private final IdempotencyKeys keys;
    private final GroupedRequests grouped;
    private final TransactionTemplate transaction;
    private final HandlerExceptionResolver failures;

    IdempotencyFilter(
            IdempotencyKeys keys,
            GroupedRequests grouped,
            TransactionTemplate transaction,
            HandlerExceptionResolver failures) {
        this.keys = keys;
        this.grouped = grouped;
        this.transaction = transaction;
        this.failures = failures;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null || caller() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            answerOnce(request, response, chain).writeTo(response);
        } catch (RuntimeException failure) {
            response.reset();
            if (failures.resolveException(request, response, null, failure) == null) {
                throw failure;
            }
        }
    }

    private RecordedAnswer answerOnce(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = String.valueOf(caller());
        var key = readKey(request);
        var repeatable = RepeatableRequest.of(request, key);
        return grouped.contain(request.getRequestURI())
                ? answerInGroup(caller, key, repeatable, response, chain)
                : rememberRefusal(caller, key, answerInOneTransaction(caller, key, repeatable, response, chain));
    }

    /** One statement with no effect beside it, so it needs no transaction around it. */
    private RecordedAnswer rememberRefusal(String caller, String key, RecordedAnswer answer) {
        if (answer.isFinal() && !answer.changedSomething()) {
            keys.remember(caller, key, answer);
        }
        return answer;
    }

    /** Whoever carries out the request with others records its answer with theirs, unless it was refused before. */
    private RecordedAnswer answerInGroup(
            String caller, String key, RepeatableRequest request, HttpServletResponse response, FilterChain chain) {
        var keyed = new KeyedRequest(caller, key, request.fingerprint(), request.getRequestURI(), MDC.get("traceId"));
        request.setAttribute(KeyedRequest.ATTRIBUTE, keyed);
        var answer = carryOut(request, new ContentCachingResponseWrapper(response), chain);
        return keyed.isRecorded() ? answer : rememberRefusal(caller, key, answer);
    }

    private RecordedAnswer answerInOneTransaction(
            String caller, String key, RepeatableRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            return transaction.execute(status -> {
                if (!keys.claim(caller, key)) {
                    throw new RequestInProgress();
                }
                var recorded = keys.find(caller, key);
                if (recorded.isPresent()) {
                    return sameRequest(recorded.get(), request.fingerprint());
                }
                var fresh = carryOut(request, new ContentCachingResponseWrapper(response), chain);
                if (fresh.changedSomething()) {
                    keys.remember(caller, key, fresh);
                } else {
                    status.setRollbackOnly();
                }
                return fresh;
            });
        } catch (DataAccessException | TransactionException failedCommit) {
            return report(failedCommit, request, response);
        }
    }

    /** A rule that the database checks at the commit refuses as finally as one that is checked before. */
    private RecordedAnswer report(
            RuntimeException failedCommit, RepeatableRequest request, HttpServletResponse response) {
        response.reset();
        var answer = new ContentCachingResponseWrapper(response);
        if (failures.resolveException(request, answer, null, failedCommit) == null) {
            throw failedCommit;
        }
        return RecordedAnswer.of(request.fingerprint(), answer);
    }

    private static RecordedAnswer sameRequest(RecordedAnswer recorded, byte[] fingerprint) {
        if (!MessageDigest.isEqual(recorded.fingerprint(), fingerprint)) {
            throw new IdempotencyKeyReused();
        }
        return recorded;
    }

    private static RecordedAnswer carryOut(
            RepeatableRequest request, ContentCachingResponseWrapper response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException failed) {
            throw new IllegalStateException("The request could not be carried out", failed);
        }
        return RecordedAnswer.of(request.fingerprint(), response);
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
