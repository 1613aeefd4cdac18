package dev.keeper.inventory.intake;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.keeper.common.code.Code;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of a listings file. Values are trimmed; VIN, make and model are capitalised. */
record Listing(int row, NamedCsvRecord fields) {

    private static final int LONGEST = 200;

    String vin() {
        return Code.normalised(field("vin"));
    }

    /**
     * Returns the make with a capital for each word; names of up to three letters are abbreviations and all capitals.
     */
    String make() {
        var make = field("brand");
        return make.length() <= 3 ? make.toUpperCase(Locale.ROOT) : capitalised(make);
    }

    String model() {
        return capitalised(field("model"));
    }

    /** Returns whether the row has more fields than the header, so that values are in the wrong columns. */
    boolean isTooLong() {
        return fields.getFieldCount() > fields.getHeader().size();
    }

    /** Returns the value of a column, truncated to the longest length that any field allows. */
    String field(String name) {
        var value = fields.findField(name).orElse("").strip();
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    Optional<String> optional(String name) {
        return Optional.of(field(name)).filter(value -> !value.isEmpty());
    }

    private static String capitalised(String text) {
        return Stream.of(text.split("(?<=[ -])", -1))
                .map(word -> word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
