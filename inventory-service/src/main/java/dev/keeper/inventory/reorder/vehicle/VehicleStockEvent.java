package dev.keeper.inventory.reorder.vehicle;

import dev.keeper.common.messaging.Event;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is told about how many cars of a make or model a branch has for sale. */
interface VehicleStockEvent extends Event {

    String branch();

    String make();

    /** Absent for all models of the make. */
    @Nullable
    String model();

    @Override
    default String topic() {
        return "keeper.stock.v1";
    }

    @Override
    default String key() {
        return String.join(":", branch(), make(), Objects.requireNonNullElse(model(), "*"));
    }
}
