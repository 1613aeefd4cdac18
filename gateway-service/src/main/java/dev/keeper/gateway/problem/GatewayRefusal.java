package dev.keeper.gateway.problem;

import org.springframework.http.HttpStatus;

/** Something the gateway refuses itself; becomes a problem with exactly these words. */
public abstract class GatewayRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    protected GatewayRefusal(HttpStatus status, String code, String detail) {
        // No stack trace: a refusal is an answer and no bug, and must cost little when many come at once.
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    public final HttpStatus status() {
        return status;
    }

    public final String code() {
        return code;
    }
}
