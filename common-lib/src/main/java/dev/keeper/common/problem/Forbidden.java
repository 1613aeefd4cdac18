package dev.keeper.common.problem;

import org.springframework.http.HttpStatus;

/** The caller is known but may not do this (403). */
public class Forbidden extends Failure {

    private static final long serialVersionUID = 1L;

    public Forbidden(String message) {
        super(HttpStatus.FORBIDDEN, "FORBIDDEN", message);
    }
}
