package dev.keeper.inventory.vehicle;

import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.ledger.NewMovement;
import java.util.UUID;

/**
 * Something that is done with one vehicle under its lock.
 *
 * @param <A> the answer
 */
public record VehicleCommand<A>(UUID vehicleId, Action<A> action) implements Command<A> {

    @Override
    public void need(UnitOfWork work) {
        work.rows(LockedVehicles.class).need(vehicleId);
    }

    /**
     * Does it.
     *
     * @throws dev.keeper.common.problem.NotFound if there is no such vehicle, or no more
     */
    @Override
    public A execute(UnitOfWork work) {
        var vehicles = work.rows(LockedVehicles.class);
        var vehicle = vehicles.get(vehicleId);
        return action.on(vehicle, (movement, cause) -> vehicles.moved(vehicle, movement, cause, work));
    }

    /**
     * What is done.
     *
     * @param <A> the answer
     */
    @FunctionalInterface
    public interface Action<A> {

        /** Does it with the vehicle; what its verbs return goes to {@code movements}. */
        A on(Vehicle vehicle, Movements movements);
    }

    /** Takes what has to be written into the ledger. */
    @FunctionalInterface
    public interface Movements {

        /** Writes a movement down with its cause. */
        void record(NewMovement movement, Cause cause);
    }
}
