package dev.keeper.inventory.vehicle.price;

import dev.keeper.common.security.Actor;
import java.util.UUID;

/** An employee as history remembers them. */
record Person(UUID id, String name) {

    static Person of(Actor actor) {
        return new Person(actor.id(), actor.name());
    }
}
