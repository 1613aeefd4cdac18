package dev.keeper.common.problem.handling;

import dev.keeper.common.persistence.DatabaseFailure;
import dev.keeper.common.problem.ConcurrentChange;
import dev.keeper.common.problem.Failure;
import dev.keeper.common.problem.FieldError;
import dev.keeper.common.problem.Invalid;
import dev.keeper.common.problem.Malformed;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.problem.Problems;
import dev.keeper.common.problem.Stale;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every failure into a problem; an unexpected one becomes a 500 that reveals only its trace id. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final BrokenRules rules;

    ProblemHandler(BrokenRules rules) {
        this.rules = rules;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onFailure(Failure failure) {
        return answer(failure.toProblem());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onAccessDenied(AccessDeniedException denied) {
        return answer(Problems.of(HttpStatus.FORBIDDEN, "FORBIDDEN", "You may not do this."));
    }

    /** Only a request that names a version in {@code If-Match} has a precondition that can fail (RFC 9110). */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> onConcurrentChange(OptimisticLockingFailureException conflict, WebRequest request) {
        boolean conditional = request.getHeader(HttpHeaders.IF_MATCH) != null;
        return answer((conditional ? new Stale() : new ConcurrentChange()).toProblem());
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> onDatabaseFailure(RuntimeException failure) {
        if (DatabaseFailure.isTextThatCannotBeStored(failure)) {
            return answer(new Malformed("A text contains a character that cannot be stored.").toProblem());
        }
        var broken = rules.find(failure);
        if (broken != null) {
            return answer(broken.toProblem());
        }
        return DatabaseFailure.isPassing(failure) || isUnavailable(failure)
                ? onUnavailable(failure)
                : onUnforeseen(failure);
    }

    private static boolean isUnavailable(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException;
    }

    private static ResponseEntity<ProblemDetail> onUnavailable(RuntimeException unavailable) {
        log.warn("The database did not answer: {}", rootMessage(unavailable));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "UNAVAILABLE",
                        "The service cannot do this just now. Try again shortly; with the same Idempotency-Key nothing is done"
                                + " twice."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onUnreadableUpload(MultipartException unreadable) {
        return answer(new Malformed("The upload cannot be read.").toProblem());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onUnforeseen(Exception unforeseen) {
        log.error("Unforeseen failure", unforeseen);
        return answer(Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", "Something went wrong that should not have."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var unreadable = invalid.getBindingResult().getFieldErrors().stream()
                .filter(org.springframework.validation.FieldError::isBindingFailure)
                .findFirst();
        if (unreadable.isPresent()) {
            return unknownValue(unreadable.get().getField());
        }
        var errors = invalid.getBindingResult().getAllErrors().stream()
                .map(error -> new FieldError(
                        error instanceof org.springframework.validation.FieldError field
                                ? field.getField()
                                : error.getObjectName(),
                        String.valueOf(error.getDefaultMessage())))
                .toList();
        return invalid(errors);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result instanceof ParameterErrors body
                        ? body.getFieldErrors().stream()
                                .map(error ->
                                        new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                        : result.getResolvableErrors().stream()
                                .map(error -> new FieldError(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        String.valueOf(error.getDefaultMessage()))))
                .toList();
        return invalid(errors);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var failure = failureWithin(mismatch);
        if (mismatch instanceof MethodArgumentTypeMismatchException argument) {
            return failure instanceof Invalid refused && namesNothing(argument, refused)
                    ? answerAsObject(notFound(argument).toProblem())
                    : refused(argument.getName(), failure);
        }
        return refused(String.valueOf(mismatch.getPropertyName()), failure);
    }

    /** In a path, a text that is no code is the name of nothing; a type that gives its reason under a code of its own is heard. */
    private static boolean namesNothing(MethodArgumentTypeMismatchException mismatch, Invalid refused) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                && refused.code().equals(Invalid.CODE);
    }

    private static NotFound notFound(MethodArgumentTypeMismatchException mismatch) {
        var what = String.valueOf(mismatch.getParameter().getParameterName());
        return new NotFound(what, String.valueOf(mismatch.getValue()));
    }

    private static ResponseEntity<Object> refused(String parameter, @Nullable Failure failure) {
        return failure == null ? unknownValue(parameter) : failureAt(parameter, failure);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var cause = unreadable.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return malformed(pathOf(unknown), "The field '%s' is not known here.".formatted(unknown.getPropertyName()));
        }
        if (cause instanceof JacksonException mismatch && !mismatch.getPath().isEmpty()) {
            var failure = failureWithin(mismatch);
            if (failure != null) {
                return failureAt(pathOf(mismatch), failure);
            }
            return malformed(pathOf(mismatch), "The value of '%s' cannot be read.".formatted(pathOf(mismatch)));
        }
        var detail = cause instanceof StreamReadException ? "The body is not valid JSON." : "The body cannot be read.";
        return answerAsObject(Problems.of(HttpStatus.BAD_REQUEST, "MALFORMED", detail));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var detail = body instanceof ProblemDetail known && known.getDetail() != null
                ? known.getDetail()
                : "The request cannot be fulfilled.";
        return ResponseEntity.status(status).headers(headers).body(Problems.of(status, codeOf(status), detail));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static ResponseEntity<Object> answerAsObject(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static ResponseEntity<Object> invalid(List<FieldError> errors) {
        var problem = Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "INVALID",
                errors.isEmpty()
                        ? "A value is not acceptable."
                        : "%s: %s"
                                .formatted(
                                        errors.getFirst().field(),
                                        errors.getFirst().message()));
        problem.setProperty("errors", errors);
        return answerAsObject(problem);
    }

    /** A failure of the value of one field or parameter. */
    private static ResponseEntity<Object> failureAt(String field, Failure failure) {
        var problem = failure.toProblem();
        problem.setProperty("errors", List.of(new FieldError(field, failure.detail())));
        return answerAsObject(problem);
    }

    private static ResponseEntity<Object> unknownValue(String parameter) {
        return malformed(parameter, "The value of '%s' is not one that is known here.".formatted(parameter));
    }

    private static ResponseEntity<Object> malformed(String field, String detail) {
        var problem = Problems.of(HttpStatus.BAD_REQUEST, "MALFORMED", detail);
        problem.setProperty("errors", List.of(new FieldError(field, detail)));
        return answerAsObject(problem);
    }

    private static @Nullable Failure failureWithin(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure failure) {
                return failure;
            }
        }
        return null;
    }

    private static String pathOf(JacksonException exception) {
        var path = new StringBuilder();
        for (var reference : exception.getPath()) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static @Nullable String rootMessage(Exception exception) {
        return NestedExceptionUtils.getMostSpecificCause(exception).getMessage();
    }

    static String codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "MALFORMED";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            case 429 -> "TOO_MANY_REQUESTS";
            case 503 -> "UNAVAILABLE";
            default -> status.is5xxServerError() ? "INTERNAL" : "MALFORMED";
        };
    }
}
