package dev.keeper.benchmarks.scenario;

/**
 * One of the things that are measured in turns.
 *
 * @param label what is measured
 * @param unit of what the measurement returns
 */
record Side(String label, String unit, Measurement measurement) {

    static final String RATE = "/s";
    static final String MILLIS = "ms";

    /** Takes one sample. */
    @FunctionalInterface
    interface Measurement {
        double take() throws InterruptedException;
    }
}
