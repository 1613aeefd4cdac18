package dev.keeper.common.problem;

import org.springframework.http.HttpStatus;

/** Another caller changed the record at the same moment, and this one named no version of it (409). */
public class ConcurrentChange extends Failure {

    private static final long serialVersionUID = 1L;

    public ConcurrentChange() {
        super(
                HttpStatus.CONFLICT,
                "CONCURRENT_CHANGE",
                "Another request changed the record at the same moment; read it again and repeat the request.");
    }
}
