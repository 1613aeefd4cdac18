package dev.keeper.gateway.problem;

import org.springframework.http.HttpStatus;

/** A refusal by the gateway itself; becomes a problem with exactly this text. */
public abstract class GatewayRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    protected GatewayRefusal(HttpStatus status, String code, String detail) {
        // No stack trace: a refusal is an answer, not a bug, and must be cheap when many occur at once.
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
