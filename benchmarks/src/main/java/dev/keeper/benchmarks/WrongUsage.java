package dev.keeper.benchmarks;

/** The command line contains an unknown or invalid option. */
class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
