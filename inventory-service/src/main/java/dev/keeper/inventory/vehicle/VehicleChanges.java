package dev.keeper.inventory.vehicle;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.inventory.ledger.Entry;
import dev.keeper.inventory.ledger.Ledger;
import dev.keeper.inventory.ledger.StatusChange;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What goes with every change of a car's status: ledger, event and notice. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VehicleChanges {

    private final VehicleRepository vehicles;
    private final Ledger ledger;
    private final Outbox outbox;
    private final ApplicationEventPublisher notices;
    private final Clock clock;

    VehicleChanges(
            VehicleRepository vehicles, Ledger ledger, Outbox outbox, ApplicationEventPublisher notices, Clock clock) {
        this.vehicles = vehicles;
        this.ledger = ledger;
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Stores cars that were moved, writes down how, and tells whoever watches them.
     *
     * @param entries what the verbs of these cars returned, in the order in which it happened
     */
    public void changed(Collection<Vehicle> changed, List<Entry> entries) {
        if (changed.isEmpty()) {
            return;
        }
        // Now, because the ledger refers to new cars and is written without Hibernate.
        vehicles.flush();
        ledger.record(entries);
        var previous = firstStatuses(entries);
        var at = clock.instant();
        outbox.publishAll(changed.stream()
                .map(vehicle -> VehicleStatusChanged.of(vehicle, previous.get(vehicle.id()), at))
                .toList());
        notices.publishEvent(new VehiclesMoved(changed));
    }

    private static Map<UUID, @Nullable String> firstStatuses(List<Entry> entries) {
        var statuses = new HashMap<UUID, @Nullable String>();
        for (var entry : entries) {
            StatusChange status = entry.movement().status();
            UUID vehicleId = entry.movement().subject().vehicleId();
            if (status != null && vehicleId != null && !statuses.containsKey(vehicleId)) {
                statuses.put(vehicleId, status.before());
            }
        }
        return statuses;
    }
}
