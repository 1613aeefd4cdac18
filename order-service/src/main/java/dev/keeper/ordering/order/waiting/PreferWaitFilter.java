package dev.keeper.ordering.order.waiting;

import dev.keeper.common.problem.Failure;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.EntityTag;
import dev.keeper.ordering.order.fulfilment.OrderService;
import dev.keeper.ordering.order.view.OrderResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request that places an order with the decided order, if the client prefers to wait for it.
 *
 * <p>The filter precedes the one for idempotency keys. A retried request therefore waits as well, and gets the order as
 * it is then.
 */
class PreferWaitFilter extends OncePerRequestFilter {

    private static final Pattern PLACING = Pattern.compile("/api/v1/orders(?:/([^/]+)/placement)?");
    private static final Pattern ADDRESS = Pattern.compile("/api/v1/orders/([^/]+)");

    private final OrderService orders;
    private final Decisions decisions;
    private final JsonMapper json;

    PreferWaitFilter(OrderService orders, Decisions decisions, JsonMapper json) {
        this.orders = orders;
        this.decisions = decisions;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !PLACING.matcher(request.getRequestURI()).matches()
                || wait(request).isEmpty()
                || caller().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            var wait = wait(request).orElseThrow();
            placedOrder(request, answer)
                    .flatMap(order -> decided(order, wait, caller().orElseThrow()))
                    .ifPresent(order -> replace(answer, order, wait));
        }
        answer.copyBodyToResponse();
    }

    /** Returns the order; empty if it cannot be read. The client then gets at least the answer that the order is placed. */
    private Optional<OrderResponse> decided(UUID order, PreferredWait wait, Caller caller) {
        try {
            decisions.await(order, wait.duration());
            return Optional.of(orders.get(order, caller));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (DataAccessException | TransactionException | Failure unavailable) {
            logger.warn("Order " + order + " was placed, but not read again", unavailable);
            return Optional.empty();
        }
    }

    private void replace(ContentCachingResponseWrapper answer, OrderResponse order, PreferredWait wait) {
        answer.resetBuffer();
        answer.setHeader(HttpHeaders.ETAG, EntityTag.of(order.version()));
        answer.setHeader(PreferredWait.APPLIED, wait.applied());
        try {
            answer.getOutputStream().write(json.writeValueAsBytes(order));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<UUID> placedOrder(HttpServletRequest request, HttpServletResponse answer) {
        var placing = PLACING.matcher(request.getRequestURI());
        if (placing.matches() && placing.group(1) != null) {
            return uuid(placing.group(1));
        }
        var location = answer.getHeader(HttpHeaders.LOCATION);
        var address = ADDRESS.matcher(location == null ? "" : location);
        return address.matches() ? uuid(address.group(1)) : Optional.empty();
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    private static Optional<PreferredWait> wait(HttpServletRequest request) {
        return PreferredWait.parse(String.join(",", Collections.list(request.getHeaders(PreferredWait.HEADER))));
    }

    private static Optional<Caller> caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }
}
