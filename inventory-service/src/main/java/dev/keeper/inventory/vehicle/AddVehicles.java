package dev.keeper.inventory.vehicle;

import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.ledger.Cause;
import java.util.List;

/** Adds vehicles to the stock, one or thousands at a time. The caller has checked that their numbers are free. */
public record AddVehicles(List<VehicleDetails> details, Cause cause) implements Command<List<Vehicle>> {

    @Override
    public void need(UnitOfWork work) {}

    /**
     * Adds the vehicles; each is for sale once it has a price.
     *
     * @throws dev.keeper.inventory.OtherCurrency if an amount is not in the group's currency
     */
    @Override
    public List<Vehicle> execute(UnitOfWork work) {
        return work.rows(LockedVehicles.class).add(details, cause, work);
    }
}
