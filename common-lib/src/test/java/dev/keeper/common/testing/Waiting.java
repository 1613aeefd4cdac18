package dev.keeper.common.testing;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** How long tests wait for background work. */
public final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private Waiting() {}

    public static <T> T forValue(Supplier<T> value, Predicate<T> expected) {
        return Awaitility.await().atMost(PATIENCE).pollInterval(INTERVAL).until(value::get, expected::test);
    }
}
