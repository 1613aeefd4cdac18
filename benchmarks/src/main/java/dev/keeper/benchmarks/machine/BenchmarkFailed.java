package dev.keeper.benchmarks.machine;

/** Nothing can be said about the speed; the message is a sentence for the person who wanted to know it. */
public class BenchmarkFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BenchmarkFailed(String message) {
        super(message);
    }

    public BenchmarkFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
