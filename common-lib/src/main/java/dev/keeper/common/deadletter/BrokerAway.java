package dev.keeper.common.deadletter;

import dev.keeper.common.problem.Failure;
import org.springframework.http.HttpStatus;

/** Kafka does not answer (503). */
class BrokerAway extends Failure {

    private static final long serialVersionUID = 1L;

    BrokerAway(Throwable cause) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "UNAVAILABLE",
                "The message broker does not answer just now. Try again shortly; what was sent already has one effect.");
        initCause(cause);
    }
}
