package dev.keeper.inventory.vin;

import dev.keeper.inventory.vin.data.Wmi;
import org.jspecify.annotations.Nullable;

/**
 * The model years that position 10 of a VIN can mean (49 CFR 565): its code repeats every 30 years.
 *
 * @param likely the year to use unless only the other can be decoded; null if the character is no year code
 * @param other the year in the other cycle; null if it is in the future
 * @param told whether the VIN itself states the cycle
 */
record ModelYears(@Nullable Integer likely, @Nullable Integer other, boolean told) {

    private static final String CODES = "ABCDEFGHJKLMNPRSTVWXY123456789";
    private static final int FIRST_CYCLE = 1980;
    private static final int CYCLE = CODES.length();
    private static final int YEAR_POSITION = 9;
    private static final int CYCLE_POSITION = 6;

    /**
     * Reads the model years. For cars and light trucks for North America, a letter at position 7 means the cycle that
     * began in 2010, a digit the one before. For other vehicles the latest possible year is assumed.
     *
     * @param wmi the WMI of the VIN, if known
     * @param thisYear the calendar year; model years run at most one year ahead
     */
    static ModelYears of(Vin vin, @Nullable Wmi wmi, int thisYear) {
        int code = CODES.indexOf(vin.value().charAt(YEAR_POSITION));
        if (code < 0) {
            return new ModelYears(null, null, false);
        }
        int early = FIRST_CYCLE + code;
        int late = early + CYCLE;
        if (late > thisYear + 1) {
            return new ModelYears(early, null, true);
        }
        boolean tellsCycle = wmi == null ? vin.isNorthAmerican() : wmi.tellsCycle();
        boolean forNorthAmerica = vin.isNorthAmerican() || vin.hasValidCheckDigit();
        boolean isEarly =
                tellsCycle && forNorthAmerica && Character.isDigit(vin.value().charAt(CYCLE_POSITION));
        return new ModelYears(isEarly ? early : late, isEarly ? late : early, tellsCycle && vin.isNorthAmerican());
    }
}
