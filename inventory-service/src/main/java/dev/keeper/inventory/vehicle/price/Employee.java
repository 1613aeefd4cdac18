package dev.keeper.inventory.vehicle.price;

import dev.keeper.common.security.Caller;
import java.util.UUID;

/** An employee as the history records it. */
public record Employee(UUID id, String name) {

    public static Employee of(Caller caller) {
        return new Employee(caller.id(), caller.name());
    }
}
