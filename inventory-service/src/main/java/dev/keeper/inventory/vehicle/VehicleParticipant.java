package dev.keeper.inventory.vehicle;

import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.command.Participant;
import dev.keeper.inventory.command.Rank;
import dev.keeper.inventory.command.Rows;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Adds vehicles to units of work. */
@Component
class VehicleParticipant implements Participant {

    private final VehicleRepository vehicles;
    private final ExtraCosts extraCosts;
    private final InventorySettings settings;
    private final Clock clock;

    VehicleParticipant(VehicleRepository vehicles, ExtraCosts extraCosts, InventorySettings settings, Clock clock) {
        this.vehicles = vehicles;
        this.extraCosts = extraCosts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Rank rank() {
        return Rank.VEHICLES;
    }

    @Override
    public Rows open() {
        return new LockedVehicles(vehicles, extraCosts, settings, clock);
    }
}
