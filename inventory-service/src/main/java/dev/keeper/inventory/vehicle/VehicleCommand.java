package dev.keeper.inventory.vehicle;

import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.ledger.NewMovement;
import java.util.UUID;

/**
 * An action on one vehicle, under its lock.
 *
 * @param <A> the answer
 */
public record VehicleCommand<A>(UUID vehicleId, Action<A> action) implements Command<A> {

    @Override
    public void need(UnitOfWork work) {
        work.rows(LockedVehicles.class).need(vehicleId);
    }

    /**
     * Runs the action.
     *
     * @throws dev.keeper.common.problem.NotFound if the vehicle does not exist or was deleted
     */
    @Override
    public A execute(UnitOfWork work) {
        var vehicles = work.rows(LockedVehicles.class);
        var vehicle = vehicles.get(vehicleId);
        return action.on(vehicle, (movement, cause) -> vehicles.moved(vehicle, movement, cause, work));
    }

    /**
     * An action on a vehicle.
     *
     * @param <A> the answer
     */
    @FunctionalInterface
    public interface Action<A> {

        /** Runs the action; the movements that the vehicle's verbs return go to {@code movements}. */
        A on(Vehicle vehicle, Movements movements);
    }

    /** Receives the movements for the ledger. */
    @FunctionalInterface
    public interface Movements {

        /** Records a movement with its cause. */
        void record(NewMovement movement, Cause cause);
    }
}
