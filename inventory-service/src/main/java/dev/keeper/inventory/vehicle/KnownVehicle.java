package dev.keeper.inventory.vehicle;

import dev.keeper.inventory.vehicle.specification.Specification;
import dev.keeper.inventory.vin.Vin;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What a car is known by: where it belongs, its numbers and what it is. */
@MappedSuperclass
abstract class KnownVehicle {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private long version;

    String vin;
    String stockNumber;
    String branchCode;

    @Embedded
    Specification specification;

    @SuppressWarnings("NullAway.Init")
    protected KnownVehicle() {}

    KnownVehicle(String stockNumber, VehicleDetails details) {
        this.vin = details.vin().value();
        this.stockNumber = stockNumber;
        this.branchCode = details.branch();
        this.specification = details.specification();
    }

    /** What people call the car. */
    public String description() {
        return "%d %s %s".formatted(modelYear(), make(), model());
    }

    public UUID id() {
        if (id == null) {
            throw new IllegalStateException("The vehicle is not stored yet");
        }
        return id;
    }

    /** Rises with every change of the record. */
    public long version() {
        return version;
    }

    public String vin() {
        return vin;
    }

    /** The VIN, to be decoded. */
    public Vin parsedVin() {
        return new Vin(vin);
    }

    public String stockNumber() {
        return stockNumber;
    }

    public String branchCode() {
        return branchCode;
    }

    public String make() {
        return specification.make();
    }

    public @Nullable String bodyStyle() {
        return specification.bodyStyle();
    }

    public String model() {
        return specification.model();
    }

    public int modelYear() {
        return specification.modelYear();
    }
}
