package dev.keeper.gateway.problem;

import dev.keeper.gateway.tracing.TraceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Turns every failure in the gateway into a problem without internal details. */
@Component
@Order(GatewayFailures.BEFORE_THE_DEFAULT)
class GatewayFailures implements ErrorWebExceptionHandler {

    static final int BEFORE_THE_DEFAULT = -2;

    private static final Logger log = LoggerFactory.getLogger(GatewayFailures.class);

    private final ProblemWriter problems;

    GatewayFailures(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            // Part of the answer is sent: only closing the connection shows the client that it is incomplete.
            return Mono.error(failure);
        }
        return switch (failure) {
            case GatewayRefusal refusal ->
                problems.write(exchange, refusal.status(), refusal.code(), String.valueOf(refusal.getMessage()));
            case ErrorResponse response -> answer(exchange, response, failure);
            default -> unexpected(exchange, failure);
        };
    }

    private Mono<Void> answer(ServerWebExchange exchange, ErrorResponse response, Throwable failure) {
        return switch (response.getStatusCode().value()) {
            case 404 ->
                problems.write(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND", "There is nothing at this address.");
            case 405 ->
                problems.write(
                        exchange,
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "METHOD_NOT_ALLOWED",
                        "This address does not know the method.");
            case 406 ->
                problems.write(
                        exchange,
                        HttpStatus.NOT_ACCEPTABLE,
                        "NOT_ACCEPTABLE",
                        "There is no answer of an accepted media type.");
            case 400 ->
                problems.write(exchange, HttpStatus.BAD_REQUEST, "MALFORMED", "The request could not be understood.");
            case 413 ->
                problems.write(exchange, HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", "The request body is too large.");
            case 415 ->
                problems.write(
                        exchange,
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "UNSUPPORTED_MEDIA_TYPE",
                        "The request body has a type that is not understood.");
            default -> unexpected(exchange, failure);
        };
    }

    private Mono<Void> unexpected(ServerWebExchange exchange, Throwable failure) {
        log.error("A request failed unexpectedly (trace {})", TraceId.of(exchange), failure);
        return problems.write(
                exchange,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL",
                "Something went wrong. The trace id leads to the details.");
    }
}
