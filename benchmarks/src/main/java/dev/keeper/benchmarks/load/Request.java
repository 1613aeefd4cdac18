package dev.keeper.benchmarks.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rendered HTTP request with fixed-width slots for numbers, which are written in place; for one thread.
 *
 * <p>A slot is a name in brackets, such as {@code [sku.]}. It is as wide as its text; dots make it wider.
 */
public final class Request {

    private final byte[] bytes;

    private Request(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Creates a GET of the path. */
    public static Request get(String path, String token) {
        return of("GET %s HTTP/1.1\r\n%s\r\n".formatted(path, commonHeaders(token)));
    }

    /**
     * Creates a POST of the JSON text to the path.
     *
     * @param key the {@code Idempotency-Key}, which should contain a slot
     * @param headers further headers, each a whole line
     */
    public static Request post(String path, String token, String key, String json, String... headers) {
        var more = Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining());
        return of("""
                POST %s HTTP/1.1\r
                %sContent-Type: application/json\r
                Idempotency-Key: %s\r
                %sContent-Length: %d\r
                \r
                %s""".formatted(path, commonHeaders(token), key, more, json.length(), json));
    }

    private static Request of(String text) {
        return new Request(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String commonHeaders(String token) {
        return "Host: 127.0.0.1\r\nAuthorization: Bearer %s\r\nAccept: application/json\r\n".formatted(token);
    }

    /** Returns a copy for another thread. */
    public Request copy() {
        return new Request(bytes.clone());
    }

    /**
     * Finds a slot; required before it is filled for the first time.
     *
     * @throws IllegalArgumentException if the request has no such slot
     */
    public Slot slot(String name) {
        var wanted = name.getBytes(StandardCharsets.US_ASCII);
        for (int offset = 0; offset + wanted.length <= bytes.length; offset++) {
            if (Arrays.equals(bytes, offset, offset + wanted.length, wanted, 0, wanted.length)) {
                return new Slot(offset, wanted.length);
            }
        }
        throw new IllegalArgumentException("The request has no slot " + name);
    }

    /** Returns whether the request has the slot. */
    public boolean has(String name) {
        return text().contains(name);
    }

    /** Writes a number into a slot, with leading zeros. */
    public void fill(Slot slot, long number) {
        fill(slot, number, '0');
    }

    /** Writes a number into a slot where only letters may stand: A for 0 to J for 9. */
    public void fillWithLetters(Slot slot, long number) {
        fill(slot, number, 'A');
    }

    private void fill(Slot slot, long number, char zero) {
        var rest = number;
        for (int position = slot.offset() + slot.width() - 1; position >= slot.offset(); position--) {
            bytes[position] = (byte) (zero + rest % 10);
            rest /= 10;
        }
        if (rest != 0) {
            throw new IllegalArgumentException("%d does not fit into %d digits".formatted(number, slot.width()));
        }
    }

    void writeTo(OutputStream connection) throws IOException {
        connection.write(bytes);
    }

    String text() {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /** The position of a number. */
    public record Slot(int offset, int width) {}
}
