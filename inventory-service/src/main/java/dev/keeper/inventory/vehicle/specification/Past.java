package dev.keeper.inventory.vehicle.specification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The past of a car: condition, title, odometer, incidents and oil change. */
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

    /** Creates the past from an odometer reading, and from incidents and an oil change if known. */
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

    /** Returns the odometer reading with its unit. */
    public Odometer odometerReading() {
        return new Odometer(odometer, odometerUnit);
    }

    /** Returns the last oil change, or null if unknown. */
    public @Nullable OilChange lastOilChange() {
        return lastOilChangeOn == null ? null : new OilChange(lastOilChangeOn, lastOilChangeOdometer);
    }
}
