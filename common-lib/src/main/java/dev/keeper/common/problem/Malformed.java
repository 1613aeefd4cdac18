package dev.keeper.common.problem;

import org.springframework.http.HttpStatus;

/** The request cannot be read (400). */
public class Malformed extends Failure {

    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
        super(HttpStatus.BAD_REQUEST, "MALFORMED", message);
    }
}
