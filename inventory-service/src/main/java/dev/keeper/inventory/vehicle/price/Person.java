package dev.keeper.inventory.vehicle.price;

import dev.keeper.common.security.Caller;
import java.util.UUID;

/** An employee as history remembers them. */
public record Person(UUID id, String name) {

    public static Person of(Caller caller) {
        return new Person(caller.id(), caller.name());
    }
}
