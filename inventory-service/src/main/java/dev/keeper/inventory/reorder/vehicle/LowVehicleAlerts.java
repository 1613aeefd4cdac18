package dev.keeper.inventory.reorder.vehicle;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.inventory.vehicle.VehiclesMoved;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises one alert when so few cars are for sale that it is the minimum, and resolves it when there are more. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class LowVehicleAlerts {

    private final VehicleReorderRuleTable rules;
    private final Outbox outbox;
    private final Clock clock;

    LowVehicleAlerts(VehicleReorderRuleTable rules, Outbox outbox, Clock clock) {
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Counts where the cars are now; a car that comes from another branch has left that one in a step of its own. */
    @EventListener
    void onVehiclesMoved(VehiclesMoved moved) {
        evaluate(rules.lock(moved.vehicles().stream().map(Lot::of).collect(Collectors.toSet())));
    }

    /** Counts the cars of locked rules and tells which became too few, or enough again. */
    void evaluate(Collection<UUID> lockedRules) {
        if (!lockedRules.isEmpty()) {
            publish(rules.cross(lockedRules));
        }
    }

    /** Ends the alert of a locked rule that is about to go. */
    void end(UUID lockedRule) {
        publish(rules.end(lockedRule).stream().toList());
    }

    private void publish(List<RuleCount> counts) {
        var at = clock.instant();
        outbox.publishAll(counts.stream()
                .map(count -> count.low() ? VehiclesLow.of(count, at) : VehiclesRecovered.of(count, at))
                .toList());
    }
}
