package dev.keeper.common.testing;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs many actions at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Runs the action this many times and returns the results in order. */
    public static <T> List<T> times(int times, IntFunction<T> act) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = IntStream.range(0, times)
                    .mapToObj(index -> threads.submit(() -> {
                        start.await();
                        return act.apply(index);
                    }))
                    .toList();
            start.countDown();
            return results.stream().map(AtOnce::resultOf).toList();
        }
    }

    private static <T> T resultOf(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
