package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.machine.ServiceProcess;

/**
 * How long the groups of a desk have taken so far, from their beginning to their commit.
 *
 * @param seconds all of them together
 * @param groups how many there were
 */
record GroupTime(double seconds, double groups) {

    private static final double MILLIS = 1_000;

    /** By what the service itself measures. */
    static GroupTime of(ServiceProcess service, String desk) throws InterruptedException {
        var metric = "keeper_%s_group_time_seconds".formatted(desk);
        return new GroupTime(service.metric(metric + "_sum"), service.metric(metric + "_count"));
    }

    double meanMillisSince(GroupTime before) {
        return MILLIS * (seconds - before.seconds) / (groups - before.groups);
    }
}
