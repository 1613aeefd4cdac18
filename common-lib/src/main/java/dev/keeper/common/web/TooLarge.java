package dev.keeper.common.web;

import dev.keeper.common.problem.Failure;
import org.springframework.http.HttpStatus;

/** The body of the request exceeds the limit (413). */
class TooLarge extends Failure {

    private static final long serialVersionUID = 1L;

    TooLarge(long maxBytes) {
        super(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", "The body may have at most %d bytes.".formatted(maxBytes));
    }
}
