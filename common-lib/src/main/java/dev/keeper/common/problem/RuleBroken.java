package dev.keeper.common.problem;

import org.springframework.http.HttpStatus;

/** The request contradicts a rule or the current state (409); each rule has its own subclass. */
public abstract class RuleBroken extends Failure {

    private static final long serialVersionUID = 1L;

    protected RuleBroken(String code, String message) {
        super(HttpStatus.CONFLICT, code, message);
    }
}
