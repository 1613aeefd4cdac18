package dev.keeper.common.problem.handling;

import dev.keeper.common.problem.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the servlet container's errors that reached no handler, such as a path that the firewall rejected. */
@Hidden
@RestController
class ContainerErrors implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<ProblemDetail> report(HttpServletRequest request) {
        // Without an error, a client requested this path directly.
        var code = Objects.requireNonNullElse(
                (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), HttpStatus.NOT_FOUND.value());
        var status = HttpStatusCode.valueOf(code);
        var problem = Problems.of(status, ProblemHandler.codeOf(status), detailOf(status));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
            problem.setInstance(URI.create(path));
        }
        return ResponseEntity.status(status).body(problem);
    }

    private static String detailOf(HttpStatusCode status) {
        return status.is5xxServerError()
                ? "Something went wrong that should not have."
                : "The request cannot be fulfilled.";
    }
}
