package dev.keeper.benchmarks.measurement;

import dev.keeper.benchmarks.machine.ServiceProcess;

/**
 * How long the batches of a queue have taken so far, from start to commit.
 *
 * @param seconds the sum over all batches
 * @param batches how many there were
 */
record BatchTime(double seconds, double batches) {

    private static final double MILLIS = 1_000;

    /** Reads the service's own metrics. */
    static BatchTime of(ServiceProcess service, String queue) throws InterruptedException {
        var metric = "keeper_%s_batch_time_seconds".formatted(queue);
        return new BatchTime(service.metric(metric + "_sum"), service.metric(metric + "_count"));
    }

    double meanMillisSince(BatchTime before) {
        return MILLIS * (seconds - before.seconds) / (batches - before.batches);
    }
}
