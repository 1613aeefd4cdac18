package dev.keeper.benchmarks.machine;

import dev.keeper.inventory.InventoryServiceApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** inventory-service as in production, in its own JVM. */
public final class InventoryService extends ServiceProcess {

    static final String NAME = "inventory-service";

    InventoryService(Map<String, String> environment, List<String> settings, Path log) {
        super(NAME, onThisClassPath(InventoryServiceApplication.class), environment, settings, log);
    }
}
