package dev.keeper.common.problem;

import org.springframework.http.HttpStatus;

/** The record changed since the caller read it (412). */
public class Stale extends Failure {

    private static final long serialVersionUID = 1L;

    public Stale() {
        super(HttpStatus.PRECONDITION_FAILED, "STALE", "The record has changed since you read it; read it again.");
    }
}
