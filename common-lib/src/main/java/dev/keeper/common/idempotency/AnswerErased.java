package dev.keeper.common.idempotency;

import dev.keeper.common.problem.Failure;
import org.springframework.http.HttpStatus;

/** The answer to a request was erased with the personal data in it (410); the request is not carried out again. */
class AnswerErased extends Failure {

    private static final long serialVersionUID = 1L;

    AnswerErased() {
        super(
                HttpStatus.GONE,
                "ANSWER_ERASED",
                "This request was answered before, and the answer was erased with the personal data in it."
                        + " The request is not repeated; send a new Idempotency-Key for a new request.");
    }
}
