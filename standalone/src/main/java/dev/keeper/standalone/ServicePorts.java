package dev.keeper.standalone;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntSupplier;

/** Where the services listen: on free ports, apart from the gateway's, which its users may have chosen. */
final class ServicePorts {

    private final int wanted;
    private final IntSupplier free;
    private final Map<KeeperService, Integer> ports = new EnumMap<>(KeeperService.class);

    /**
     * @param wanted the gateway's port, 0 for a free one
     * @param free finds free ports
     */
    ServicePorts(int wanted, IntSupplier free) {
        this.wanted = wanted;
        this.free = free;
    }

    /** Chooses for all of them, because each service is told where others are; to be called again when one was lost. */
    synchronized void choose() {
        ports.clear();
        for (var service : KeeperService.values()) {
            ports.put(service, canChange(service) ? oneThatNoneHas() : wanted);
        }
    }

    /** The port that was chosen last. */
    synchronized int of(KeeperService service) {
        return ports.getOrDefault(service, wanted);
    }

    /** Whether another port does as well, because nobody has asked for this one. */
    boolean canChange(KeeperService service) {
        return service != KeeperService.GATEWAY || wanted == 0;
    }

    private int oneThatNoneHas() {
        int candidate;
        do {
            candidate = free.getAsInt();
        } while (ports.containsValue(candidate));
        return candidate;
    }
}
