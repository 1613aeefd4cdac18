package dev.keeper.inventory.vin.data;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A world manufacturer identifier (ISO 3780) and its data.
 *
 * @param code three characters, or six for a maker of fewer than 1,000 cars a year
 * @param tellsCycle whether position 7 of its VINs states the cycle of model years
 * @param make the make if no model determines it: the manufacturer's only make, or the one of the same name
 * @param schemas the numbers of its schemas, with their years
 */
public record Wmi(
        String code,
        @Nullable String manufacturer,
        @Nullable String country,
        @Nullable String vehicleType,
        boolean tellsCycle,
        @Nullable String make,
        List<Years> schemas) {

    static final int FIRST_YEAR = 1980;
    private static final int LATEST_YEAR = 2999;
    private static final int RADIX = 36;

    /** Reads a line of the data file. */
    static Wmi read(String line, VinData data) {
        var fields = line.split("\t", -1);
        return new Wmi(
                fields[0],
                text(fields[1], data),
                text(fields[2], data),
                text(fields[3], data),
                !fields[4].isEmpty(),
                text(fields[5], data),
                years(fields[6]));
    }

    public List<Years> schemasOf(int modelYear) {
        return schemas.stream()
                .filter(years -> years.first() <= modelYear && modelYear <= years.last())
                .toList();
    }

    private static @Nullable String text(String field, VinData data) {
        return field.isEmpty() ? null : data.text(number(field));
    }

    private static List<Years> years(String links) {
        return links.isEmpty()
                ? List.of()
                : Arrays.stream(links.split(" ", -1)).map(Years::read).toList();
    }

    private static int number(String field) {
        return Integer.parseInt(field, RADIX);
    }

    /** Model years, both inclusive, in which a schema is valid. */
    public record Years(int schema, int first, int last) {

        private static Years read(String link) {
            var parts = link.split(",", -1);
            return new Years(
                    number(parts[0]),
                    FIRST_YEAR + number(parts[1]),
                    parts[2].isEmpty() ? LATEST_YEAR : FIRST_YEAR + number(parts[2]));
        }
    }
}
