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

    /** The stable code of the broken rule, such as {@code INSUFFICIENT_STOCK}. */
    public final String code() {
        return code;
    }

    /** The sentence for the person who called. */
    public final String detail() {
        return String.valueOf(getMessage());
    }

    /** What is wrong per field; empty when the failure is not about fields. */
    protected List<FieldError> errors() {
        return List.of();
    }

    /** Further members of the problem, such as who holds a vehicle. */
    protected Map<String, Object> properties() {
        return Map.of();
    }

    /** How it is told to the person who called. */
    public final ProblemDetail toProblem() {
        var problem = Problems.of(status, code, detail());
        properties().forEach(problem::setProperty);
        if (!errors().isEmpty()) {
            problem.setProperty("errors", errors());
        }
        return problem;
    }
}
