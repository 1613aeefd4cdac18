package dev.keeper.common.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request that cannot be fulfilled, for a reason that the caller can understand. */
public abstract class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    protected Failure(HttpStatus status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** Returns the stable code of the broken rule, such as {@code INSUFFICIENT_STOCK}. */
    public final String code() {
        return code;
    }

    /** Returns the sentence for the person who called. */
    public final String detail() {
        return String.valueOf(getMessage());
    }

    /** Returns the errors per field; empty if the failure does not concern fields. */
    protected List<FieldError> errors() {
        return List.of();
    }

    /** Returns further members of the problem, such as the holder of a vehicle. */
    protected Map<String, Object> properties() {
        return Map.of();
    }

    /** Returns the failure as a problem for the person who called. */
    public final ProblemDetail toProblem() {
        var problem = Problems.of(status, code, detail());
        properties().forEach(problem::setProperty);
        if (!errors().isEmpty()) {
            problem.setProperty("errors", errors());
        }
        return problem;
    }
}
