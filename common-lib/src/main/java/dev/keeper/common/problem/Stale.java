package dev.keeper.common.problem;

import org.springframework.http.HttpStatus;

/** The record changed since the caller read it (412). */
public class Stale extends Failure {

    private static final long serialVersionUID = 1L;

    public Stale() {
        super(
                HttpStatus.PRECONDITION_FAILED,
                "STALE",
                "The record was changed by somebody else since it was read; read it again.");
    }
}
