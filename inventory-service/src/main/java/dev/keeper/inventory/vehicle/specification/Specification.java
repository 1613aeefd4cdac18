package dev.keeper.inventory.vehicle.specification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** The specification of a car, as its maker built it. */
@Embeddable
public record Specification(
        String make,
        String model,
        @Nullable String trim,
        int modelYear,
        @Nullable String bodyStyle,
        @Enumerated(EnumType.STRING) @Nullable Fuel fuel,
        @Enumerated(EnumType.STRING) @Nullable Transmission transmission,
        @Enumerated(EnumType.STRING) @Nullable Drivetrain drivetrain,
        @Nullable String exteriorColor,
        @Nullable String interiorColor) {

    public Specification {
        make = make.strip();
        model = model.strip();
        trim = Text.orNull(trim);
        bodyStyle = Text.orNull(bodyStyle);
        exteriorColor = Text.orNull(exteriorColor);
        interiorColor = Text.orNull(interiorColor);
    }

    /** Returns the specification of a car of which only these facts are known. */
    public static Specification of(String make, String model, int modelYear, @Nullable String exteriorColor) {
        return new Specification(make, model, null, modelYear, null, null, null, null, exteriorColor, null);
    }
}
