package dev.keeper.common.problem;

import org.springframework.http.HttpStatus;

/** The requested record does not exist, or the caller may not know that it does (404). */
public class NotFound extends Failure {

    private static final long serialVersionUID = 1L;

    /** @param what the kind of thing, such as {@code vehicle}; {@code id} is how the caller named it */
    public NotFound(String what, Object id) {
        super(HttpStatus.NOT_FOUND, "NOT_FOUND", "There is no %s %s.".formatted(what, id));
    }
}
