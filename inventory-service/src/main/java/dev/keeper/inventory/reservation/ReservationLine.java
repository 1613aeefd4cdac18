package dev.keeper.inventory.reservation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One vehicle, or units of one product, that a reservation claims. */
@Entity
@Table(name = "reservation_lines")
class ReservationLine {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @SuppressWarnings("UnusedVariable") // For whoever looks into the table.
    private UUID orderLineId;

    private @Nullable UUID vehicleId;
    private @Nullable UUID productId;
    private int quantity;

    @SuppressWarnings("NullAway.Init")
    protected ReservationLine() {}

    private ReservationLine(UUID orderLineId, @Nullable UUID vehicleId, @Nullable UUID productId, int quantity) {
        this.orderLineId = orderLineId;
        this.vehicleId = vehicleId;
        this.productId = productId;
        this.quantity = quantity;
    }

    static ReservationLine ofVehicle(UUID orderLineId, UUID vehicleId) {
        return new ReservationLine(orderLineId, vehicleId, null, 1);
    }

    static ReservationLine ofProduct(UUID orderLineId, UUID productId, int quantity) {
        return new ReservationLine(orderLineId, null, productId, quantity);
    }

    @Nullable
    UUID vehicleId() {
        return vehicleId;
    }

    @Nullable
    UUID productId() {
        return productId;
    }

    int quantity() {
        return quantity;
    }
}
