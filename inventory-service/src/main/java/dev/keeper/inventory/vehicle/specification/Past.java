package dev.keeper.inventory.vehicle.specification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a car has been through. */
@Embeddable
public record Past(
        @Enumerated(EnumType.STRING) Condition condition,
        @Enumerated(EnumType.STRING) TitleStatus titleStatus,
        int odometer,
        @Enumerated(EnumType.STRING) OdometerUnit odometerUnit,
        @Nullable String knownIncidents,
        @Nullable LocalDate lastOilChangeOn,
        @Nullable Integer lastOilChangeOdometer) {

    public Past {
        knownIncidents = Text.orNull(knownIncidents);
    }

    /** A car with a distance behind it, incidents and an oil change that are known, or not. */
    public static Past of(
            Condition condition,
            TitleStatus titleStatus,
            Odometer odometer,
            @Nullable String knownIncidents,
            @Nullable OilChange lastOilChange) {
        return new Past(
                condition,
                titleStatus,
                odometer.value(),
                odometer.unit(),
                knownIncidents,
                lastOilChange == null ? null : lastOilChange.on(),
                lastOilChange == null ? null : lastOilChange.odometer());
    }

    /** The distance with its unit. */
    public Odometer odometerReading() {
        return new Odometer(odometer, odometerUnit);
    }

    /** The last oil change, if one is known. */
    public @Nullable OilChange lastOilChange() {
        return lastOilChangeOn == null ? null : new OilChange(lastOilChangeOn, lastOilChangeOdometer);
    }
}
