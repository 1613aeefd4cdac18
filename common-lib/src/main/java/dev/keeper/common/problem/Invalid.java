package dev.keeper.common.problem;

import java.io.Serial;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The request is understood but a value in it is not acceptable (422). */
public class Invalid extends Failure {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /** One field is not acceptable. */
    public Invalid(String field, String message) {
        this("INVALID", field, message);
    }

    /** One field is not acceptable, for a reason that has a code of its own. */
    public Invalid(String code, String field, String message) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, message);
        this.errors = List.of(new FieldError(field, message));
    }

    @Override
    protected List<FieldError> errors() {
        return errors;
    }
}
