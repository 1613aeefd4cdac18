package dev.keeper.benchmarks.load;

/** The service answered otherwise than it has to, so that its speed says nothing. */
public class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(int status, String body) {
        super("The service answered %d: %s".formatted(status, body));
    }
}
