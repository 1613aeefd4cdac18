package dev.keeper.benchmarks.machine;

/** The speed could not be measured; the message is a sentence for the user. */
public class BenchmarkFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BenchmarkFailed(String message) {
        super(message);
    }

    public BenchmarkFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
