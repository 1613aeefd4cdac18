package dev.keeper.standalone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the same work for several things at the same time. */
final class Parallel {

    private Parallel() {}

    /** Waits until all are done, even if some fail; throws the first failure in the order of the collection. */
    static <T> void forEach(Collection<T> things, Consumer<T> work) throws InterruptedException {
        var threads = Thread.ofPlatform().name("keeper-", 1).factory();
        RuntimeException failure = null;
        try (var executor = Executors.newThreadPerTaskExecutor(threads)) {
            var futures = new ArrayList<Future<?>>();
            for (var thing : things) {
                futures.add(executor.submit(() -> work.accept(thing)));
            }
            for (var future : futures) {
                failure = firstOf(failure, future);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable RuntimeException firstOf(@Nullable RuntimeException earlier, Future<?> future)
            throws InterruptedException {
        try {
            future.get();
            return earlier;
        } catch (ExecutionException e) {
            var failure = e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            if (earlier == null) {
                return failure;
            }
            earlier.addSuppressed(failure);
            return earlier;
        }
    }
}
