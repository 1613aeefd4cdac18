package dev.keeper.inventory.insight.vehicle;

import dev.keeper.inventory.vehicle.specification.Odometer;
import dev.keeper.inventory.vehicle.specification.OdometerUnit;

/** A car's odometer reading in millimetres, so that miles and kilometres compare without rounding. */
final class Distance {

    /** The distance of a row of vehicles, in SQL; must match the expression of the indexes. */
    static final String EXPRESSION = "(odometer::bigint * CASE odometer_unit WHEN 'MI' THEN 1609344 ELSE 1000000 END)";

    private static final long MILLIMETRES_OF_A_MILE = 1_609_344;
    private static final long MILLIMETRES_OF_A_KILOMETRE = 1_000_000;

    private Distance() {}

    static long of(Odometer odometer) {
        return of(odometer.value(), odometer.unit());
    }

    static long of(int value, OdometerUnit unit) {
        return value
                * switch (unit) {
                    case MI -> MILLIMETRES_OF_A_MILE;
                    case KM -> MILLIMETRES_OF_A_KILOMETRE;
                };
    }
}
