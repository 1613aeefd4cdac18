package dev.keeper.inventory.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a CSV file of listings: UTF-8, with a header that names at least the required columns. */
final class ListingsFile {

    private static final Set<String> NEEDED = Set.of("price", "brand", "model", "year", "mileage", "color", "vin");
    private static final int MOST_ROWS = 10_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ListingsFile() {}

    /**
     * Returns all rows of the file.
     *
     * @throws UnreadableFile if it is not CSV, lacks a column, is empty or has more than 10,000 rows
     */
    static List<Listing> read(InputStream content) {
        var listings = new ArrayList<Listing>();
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = withoutByteOrderMark(new InputStreamReader(content, decoder));
                var rows = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofNamedCsvRecord(text)) {
            for (var row : rows) {
                if (listings.isEmpty()) {
                    requireColumns(row.getHeader());
                }
                if (listings.size() == MOST_ROWS) {
                    throw new UnreadableFile("The file has more than %d rows.".formatted(MOST_ROWS));
                }
                listings.add(new Listing(listings.size() + 1, row));
            }
        } catch (CsvParseException | IOException | UncheckedIOException unreadable) {
            throw new UnreadableFile("The file cannot be read as CSV in UTF-8.");
        }
        if (listings.isEmpty()) {
            throw new UnreadableFile("The file has no rows.");
        }
        return listings;
    }

    /** Skips the byte order mark that spreadsheets write before the first column name. */
    private static Reader withoutByteOrderMark(Reader content) throws IOException {
        var text = new PushbackReader(content);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    private static void requireColumns(List<String> header) {
        var missing = NEEDED.stream()
                .filter(column -> !header.contains(column))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFile("The file has no column " + String.join(", ", missing) + ".");
        }
    }
}
