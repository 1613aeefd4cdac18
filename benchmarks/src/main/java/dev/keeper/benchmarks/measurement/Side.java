package dev.keeper.benchmarks.measurement;

/**
 * One of the sides that are measured in turns.
 *
 * @param label what is measured
 * @param unit of the measured values
 */
public record Side(String label, String unit, Measurement measurement) {

    public static final String RATE = "/s";
    public static final String MILLIS = "ms";

    /** Takes one sample. */
    @FunctionalInterface
    public interface Measurement {
        double take() throws InterruptedException;
    }
}
