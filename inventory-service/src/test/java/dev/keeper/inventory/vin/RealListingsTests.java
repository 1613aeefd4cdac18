package dev.keeper.inventory.vin;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Measures how often the decoder agrees with the sellers' descriptions of their cars. */
@EnabledIfEnvironmentVariable(named = "KEEPER_LISTINGS_FILE", matches = ".+")
class RealListingsTests {

    /** The column holds one word; for these makes it is incomplete or not the usual name. */
    private static final Map<String, String> OTHER_NAMES = Map.of("land", "Land Rover", "heartland", "Heartland RV");

    /** Words that the model column often holds instead of a model: the body, the cab, the axle or the trim. */
    private static final Set<String> NO_MODELS = Set.of("""
            door doors dr mpv van wagon sedan coupe convertible pickup truck bus utility passenger cargo cutaway chassis
            cab srw drw 1500 2500 3500 series hybrid energi sport limited se""".split("\\s+"));

    private static final VinDecoder decoder =
            new VinDecoder(Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void theMakeAgreesForAtLeast95OfAHundred() throws IOException {
        assertThat(share(listings(), RealListingsTests::agreesOnMake)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void theModelYearAgreesForAtLeast95OfAHundred() throws IOException {
        assertThat(share(
                        listings(),
                        listing -> listing.written("year")
                                .equals(String.valueOf(listing.decoded().modelYear()))))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void whereTheListingNamesAModelItAgreesForAtLeast90OfAHundred() throws IOException {
        var naming = listings().stream()
                .filter(listing -> !NO_MODELS.contains(listing.written("model")))
                .toList();

        assertThat(share(naming, RealListingsTests::agreesOnModel)).isGreaterThanOrEqualTo(0.90);
    }

    private static boolean agreesOnMake(Listing listing) {
        var brand = listing.written("brand");
        return OTHER_NAMES
                .getOrDefault(brand, brand)
                .equalsIgnoreCase(listing.decoded().make());
    }

    /**
     * Returns whether one model contains the other, ignoring punctuation, e.g. {@code caravan} and {@code Grand
     * Caravan}.
     */
    private static boolean agreesOnModel(Listing listing) {
        var written = letters(listing.written("model"));
        var decoded = letters(listing.decoded().model());
        return !decoded.isEmpty() && (decoded.contains(written) || written.contains(decoded));
    }

    private static String letters(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static double share(List<Listing> listings, Predicate<Listing> agrees) {
        assertThat(listings).isNotEmpty();
        return (double) listings.stream().filter(agrees).count() / listings.size();
    }

    private static List<Listing> listings() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Path.of(System.getenv("KEEPER_LISTINGS_FILE")))) {
            return rows.stream()
                    .filter(row -> row.getField("vin").strip().length() == 17)
                    .map(row -> new Listing(row, decoder.decode(Vin.of(row.getField("vin")))))
                    .toList();
        }
    }

    private record Listing(NamedCsvRecord row, DecodedVin decoded) {

        String written(String column) {
            return row.getField(column).strip().toLowerCase(Locale.ROOT);
        }
    }
}
