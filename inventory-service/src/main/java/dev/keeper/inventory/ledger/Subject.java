package dev.keeper.inventory.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The subject of a movement: units of a product, or one vehicle. */
public record Subject(
        @Nullable UUID productId,
        @Nullable String sku,
        @Nullable UUID vehicleId,
        @Nullable String vin) {

    /** Returns the subject for units of a product. */
    public static Subject product(UUID id, String sku) {
        return new Subject(id, sku, null, null);
    }

    /** Returns the subject for one vehicle. */
    public static Subject vehicle(UUID id, String vin) {
        return new Subject(null, null, id, vin);
    }
}
