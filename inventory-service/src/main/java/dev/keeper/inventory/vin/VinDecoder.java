package dev.keeper.inventory.vin;

import java.time.Clock;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads offline what a VIN says: region, country, manufacturer, make where the WMI has only one, and model year. */
@Service
public class VinDecoder {

    private static final String YEAR_CODES = "ABCDEFGHJKLMNPRSTVWXY123456789";
    private static final int FIRST_CYCLE = 1980;
    private static final int CYCLE = YEAR_CODES.length();
    private static final int YEAR_POSITION = 9;
    private static final int CYCLE_POSITION = 6;

    private final WmiTable wmis;
    private final Clock clock;

    VinDecoder(WmiTable wmis, Clock clock) {
        this.wmis = wmis;
        this.clock = clock;
    }

    /** Decodes a VIN; what the tables do not know is left out. */
    public DecodedVin decode(Vin vin) {
        var entry = wmis.find(vin);
        return new DecodedVin(
                vin.value(),
                region(vin),
                entry == null ? null : entry.country(),
                entry == null ? null : entry.manufacturer(),
                entry == null ? null : entry.onlyMake(),
                modelYear(vin),
                vin.hasValidCheckDigit() ? CheckDigit.VALID : CheckDigit.INVALID);
    }

    /** Regions by the first character (ISO 3780). */
    private static String region(Vin vin) {
        char first = vin.value().charAt(0);
        if (first >= 'A' && first <= 'C') {
            return "Africa";
        }
        if (first >= 'H' && first <= 'R') {
            return "Asia";
        }
        if (first >= 'S') {
            return "Europe";
        }
        return switch (first) {
            case '1', '2', '3', '4', '5' -> "North America";
            case '6' -> "Oceania";
            case '7' -> "North America";
            case '8', '9' -> "South America";
            default -> "Unknown";
        };
    }

    /**
     * The model year of position 10 (49 CFR 565): the code repeats every 30 years, and a letter at position 7 of a North
     * American passenger car means the cycle that began in 2010. Other cars are taken to be as young as they can be.
     */
    private @Nullable Integer modelYear(Vin vin) {
        int code = YEAR_CODES.indexOf(vin.value().charAt(YEAR_POSITION));
        if (code < 0) {
            return null;
        }
        int early = FIRST_CYCLE + code;
        int late = early + CYCLE;
        boolean inTheFuture = late > Year.now(clock).getValue() + 1;
        if (inTheFuture) {
            return early;
        }
        boolean northAmerican = vin.value().charAt(0) >= '1' && vin.value().charAt(0) <= '5';
        return northAmerican && Character.isDigit(vin.value().charAt(CYCLE_POSITION)) ? early : late;
    }
}
