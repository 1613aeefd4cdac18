package dev.keeper.benchmarks.machine;

import dev.keeper.ordering.OrderServiceApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** order-service as in production, in its own JVM. */
public final class OrderService extends ServiceProcess {

    static final String NAME = "order-service";

    OrderService(Map<String, String> environment, List<String> settings, Path log) {
        super(NAME, onThisClassPath(OrderServiceApplication.class), environment, settings, log);
    }
}
