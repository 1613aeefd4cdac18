package dev.keeper.benchmarks;

/** The command line asks for something that there is not. */
class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
