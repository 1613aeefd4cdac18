package dev.keeper.standalone.service;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntSupplier;

/** The ports of the services: free ones, except for the gateway's, which the user may have chosen. */
public final class ServicePorts {

    private final int wanted;
    private final IntSupplier free;
    private final Map<KeeperService, Integer> ports = new EnumMap<>(KeeperService.class);

    /**
     * @param wanted the gateway's port, 0 for a free one
     * @param free finds free ports
     */
    public ServicePorts(int wanted, IntSupplier free) {
        this.wanted = wanted;
        this.free = free;
    }

    /** Chooses all ports together, because each service needs the others' addresses. Call it again if one was lost. */
    public synchronized void choose() {
        ports.clear();
        for (var service : KeeperService.values()) {
            ports.put(service, canChange(service) ? oneThatNoneHas() : wanted);
        }
    }

    /** The port that was chosen last. */
    public synchronized int of(KeeperService service) {
        return ports.getOrDefault(service, wanted);
    }

    /** Whether another port does as well, because nobody has asked for this one. */
    public boolean canChange(KeeperService service) {
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
