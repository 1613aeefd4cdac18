package dev.keeper.inventory.intake;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of a listings file, with its padding and lower case cleaned away. */
record Listing(int row, NamedCsvRecord fields) {

    private static final int LONGEST = 200;

    String vin() {
        return field("vin").toUpperCase(Locale.ROOT);
    }

    /** Names of makes and models as people write them: short ones are abbreviations. */
    String make() {
        var make = field("brand");
        return make.length() <= 3 ? make.toUpperCase(Locale.ROOT) : capitalised(make);
    }

    String model() {
        return capitalised(field("model"));
    }

    /** Whether the row has more fields than headings, so that some of them stand in the wrong place. */
    boolean isTooLong() {
        return fields.getFieldCount() > fields.getHeader().size();
    }

    /** The value below a heading, cut where it is too long for anything. */
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
