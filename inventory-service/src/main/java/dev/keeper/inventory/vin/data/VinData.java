package dev.keeper.inventory.vin.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The data file that {@code vin-data/derive-vin-data.py} makes; that script also describes its format. It stays in
 * memory as bytes (8 MB) and is parsed only where a VIN needs it.
 */
public final class VinData {

    private static final String FILE = "/vin/vin-data.gz";
    private static final int RADIX = 36;

    private final byte[] bytes;
    private final int[] lines;
    private final int texts;
    private final int schemas;
    private final int wmis;
    private final int end;

    private VinData(byte[] bytes) {
        this.bytes = bytes;
        this.lines = startsOfLines(bytes);
        int comments = 0;
        while (bytes[lines[comments]] == '#') {
            comments++;
        }
        texts = comments + 1;
        schemas = texts + sizeOf(comments) + 1;
        wmis = schemas + sizeOf(schemas - 1) + 1;
        end = wmis + sizeOf(wmis - 1);
    }

    public static VinData read() {
        try (var file =
                new GZIPInputStream(Objects.requireNonNull(VinData.class.getResourceAsStream(FILE), FILE), 1 << 16)) {
            return new VinData(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns a text by its number. */
    String text(int number) {
        return line(texts + number);
    }

    /** Returns a schema by its number. */
    public Schema schema(int number) {
        return new Schema(bytes, lines[schemas + number], lines[schemas + number + 1] - 1);
    }

    /** Returns the data of a WMI of three or six characters, or null. */
    @Nullable
    public Wmi wmi(String code) {
        var prefix = (code + '\t').getBytes(StandardCharsets.US_ASCII);
        int low = wmis;
        int high = end - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = order(lines[middle], prefix);
            if (order == 0) {
                return Wmi.read(line(middle), this);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    private int order(int start, byte[] prefix) {
        for (int i = 0; i < prefix.length; i++) {
            int order = Byte.compare(bytes[start + i], prefix[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int sizeOf(int heading) {
        return Integer.parseInt(line(heading).substring(2), RADIX);
    }

    private String line(int number) {
        return new String(bytes, lines[number], lines[number + 1] - lines[number] - 1, StandardCharsets.UTF_8);
    }

    /** Returns the start of each line, followed by the position after the last line. */
    private static int[] startsOfLines(byte[] bytes) {
        int count = 1;
        for (byte character : bytes) {
            count += character == '\n' ? 1 : 0;
        }
        var starts = new int[count];
        int line = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                starts[line++] = i + 1;
            }
        }
        return starts;
    }
}
