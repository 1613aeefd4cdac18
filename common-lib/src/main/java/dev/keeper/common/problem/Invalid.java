package dev.keeper.common.problem;

import java.io.Serial;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The request can be read but contains an unacceptable value (422). */
public class Invalid extends Failure {

    /** What is told where the reason has no code of its own. */
    public static final String CODE = "INVALID";

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /** Creates a failure for one field. */
    public Invalid(String field, String message) {
        this(CODE, field, message);
    }

    /** Creates a failure for one field, with its own code. */
    public Invalid(String code, String field, String message) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, message);
        this.errors = List.of(new FieldError(field, message));
    }

    @Override
    protected List<FieldError> errors() {
        return errors;
    }
}
