package dev.keeper.benchmarks.load;

/** The service gave a wrong answer, so that its speed is meaningless. */
public class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(int status, String body) {
        super("The service answered %d: %s".formatted(status, body));
    }
}
