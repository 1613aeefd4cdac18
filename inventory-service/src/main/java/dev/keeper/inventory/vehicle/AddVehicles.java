package dev.keeper.inventory.vehicle;

import dev.keeper.inventory.command.Command;
import dev.keeper.inventory.command.UnitOfWork;
import dev.keeper.inventory.ledger.Cause;
import java.util.List;

/** Takes vehicles into the stock that were checked to be new, one or thousands at a time. */
public record AddVehicles(List<VehicleDetails> details, Cause cause) implements Command<List<Vehicle>> {

    @Override
    public void need(UnitOfWork work) {}

    /**
     * Adds them; they can be sold as soon as they have a price.
     *
     * @throws dev.keeper.inventory.OtherCurrency if an amount is not in the group's currency
     */
    @Override
    public List<Vehicle> execute(UnitOfWork work) {
        return work.rows(LockedVehicles.class).add(details, cause, work);
    }
}
