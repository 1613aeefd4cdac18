package dev.keeper.common.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the POSTs of controllers through {@link Execution}, once their arguments are read and valid.
 *
 * <p>A method with an {@link Attempt} parameter executes the request itself, for instance through a queue.
 */
final class PostHandlerAdapter extends RequestMappingHandlerAdapter {

    private final ObjectProvider<Execution> execution;
    private final JsonMapper json;

    PostHandlerAdapter(ObjectProvider<Execution> execution, JsonMapper json) {
        this.execution = execution;
        this.json = json;
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class)
                ? new ControllerMethod(method)
                : super.createInvocableHandlerMethod(method);
    }

    /** A method of a controller, as it is invoked for one request. */
    private final class ControllerMethod extends ServletInvocableHandlerMethod {

        private @Nullable NativeWebRequest request;
        private boolean answered;

        ControllerMethod(HandlerMethod method) {
            super(method);
        }

        @Override
        public @Nullable Object invokeForRequest(
                NativeWebRequest webRequest, @Nullable ModelAndViewContainer container, @Nullable Object... provided)
                throws Exception {
            request = webRequest;
            var returned = super.invokeForRequest(webRequest, container, provided);
            if (!(returned instanceof Answer<?> answer)) {
                return returned;
            }
            answered = true;
            Objects.requireNonNull(container).setRequestHandled(true);
            write(answer.rendered(json), nativeResponse());
            return null;
        }

        /** Returns the status from the method's annotation, unless the answer has its own. */
        @Override
        protected @Nullable HttpStatusCode getResponseStatus() {
            return answered ? null : super.getResponseStatus();
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
            var once = execution.getIfAvailable();
            if (once == null || !isCarriedOutHere()) {
                return super.doInvoke(arguments);
            }
            var attempt = AttemptArgument.of(Objects.requireNonNull(request));
            var invocation = new Invocation(arguments);
            try {
                var answer = once.carryOut(attempt, invocation::answer);
                return attempt.key() == null ? invocation.returned : answer;
            } catch (CheckedFailure failed) {
                throw failed.exception;
            }
        }

        private boolean isCarriedOutHere() {
            return "POST".equals(nativeRequest().getMethod())
                    && !hasMethodAnnotation(OwnTransactions.class)
                    && Arrays.stream(getMethodParameters())
                            .noneMatch(parameter -> parameter.getParameterType() == Attempt.class);
        }

        private HttpServletRequest nativeRequest() {
            return Objects.requireNonNull(Objects.requireNonNull(request).getNativeRequest(HttpServletRequest.class));
        }

        private HttpServletResponse nativeResponse() {
            return Objects.requireNonNull(Objects.requireNonNull(request).getNativeResponse(HttpServletResponse.class));
        }

        private @Nullable Object invokeController(@Nullable Object... arguments) throws Exception {
            return super.doInvoke(arguments);
        }

        private Answer<?> answerOf(@Nullable Object returned) {
            if (returned instanceof ResponseEntity<?> response) {
                return new Answer<>(
                        response.getStatusCode().value(),
                        null,
                        response.getHeaders().getFirst(HttpHeaders.LOCATION),
                        response.getHeaders().getFirst(HttpHeaders.ETAG),
                        response.getBody());
            }
            var status = super.getResponseStatus();
            return new Answer<>((status == null ? HttpStatus.OK : status).value(), null, null, null, returned);
        }

        /** One invocation of the controller, with its return value. */
        private final class Invocation {

            private final @Nullable Object[] arguments;
            private @Nullable Object returned;

            Invocation(@Nullable Object[] arguments) {
                this.arguments = arguments;
            }

            Answer<?> answer() {
                try {
                    returned = invokeController(arguments);
                    return answerOf(returned);
                } catch (RuntimeException failed) {
                    throw failed;
                } catch (Exception failed) {
                    throw new CheckedFailure(failed);
                }
            }
        }
    }

    static void write(Answer<byte[]> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        set(response, HttpHeaders.CONTENT_TYPE, answer.contentType());
        set(response, HttpHeaders.LOCATION, answer.location());
        set(response, HttpHeaders.ETAG, answer.etag());
        if (answer.body() != null && answer.body().length > 0) {
            response.getOutputStream().write(answer.body());
        }
    }

    private static void set(HttpServletResponse response, String header, @Nullable String value) {
        if (value != null) {
            response.setHeader(header, value);
        }
    }

    /** Carries a checked exception of a controller through the transaction. */
    private static final class CheckedFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Exception exception;

        CheckedFailure(Exception exception) {
            super(exception);
            this.exception = exception;
        }
    }
}
