package dev.keeper.common.problem;

import org.springframework.http.HttpStatus;

/** An update lacks the {@code If-Match} header that protects it (428). */
public class PreconditionRequired extends Failure {

    private static final long serialVersionUID = 1L;

    public PreconditionRequired() {
        super(
                HttpStatus.PRECONDITION_REQUIRED,
                "PRECONDITION_REQUIRED",
                "Send the record's ETag in an If-Match header, so that you overwrite no other change.");
    }
}
