package dev.keeper.common.listing;

import dev.keeper.common.problem.Malformed;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A position in a sorted list (keyset pagination): the sort key of an item, and the direction to read in.
 *
 * <p>Clients treat it as opaque; a modified cursor is refused as malformed.
 */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";
    private static final String BACKWARD = "\u001e";
    private static final int MAX_ENCODED_LENGTH = 1_000;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final List<String> keys;
    private final boolean backward;

    private Cursor(List<String> keys, boolean backward) {
        this.keys = List.copyOf(keys);
        this.backward = backward;
    }

    /** Returns the position after an item with this sort key. */
    public static Cursor of(Object... keys) {
        return new Cursor(Stream.of(keys).map(String::valueOf).toList(), false);
    }

    /** Returns the position before the same item. */
    public Cursor backward() {
        return new Cursor(keys, true);
    }

    /** Returns whether the list is read backwards, from the position towards its start. */
    public boolean isBackward() {
        return backward;
    }

    /**
     * Reads a cursor from a link.
     *
     * @throws Malformed unless the text was made by {@link #encoded()}
     */
    public static @Nullable Cursor parse(@Nullable String encoded) {
        if (encoded == null) {
            return null;
        }
        if (encoded.length() > MAX_ENCODED_LENGTH) {
            throw malformed();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            if (text.indexOf('\0') >= 0) {
                // PostgreSQL does not store this character in text, so a query with it would fail.
                throw malformed();
            }
            boolean backward = text.startsWith(BACKWARD);
            var keys = backward ? text.substring(BACKWARD.length()) : text;
            return new Cursor(List.of(keys.split(SEPARATOR, -1)), backward);
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    /** Returns the form for use in a link. */
    public String encoded() {
        var text = (backward ? BACKWARD : "") + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the key at the index as text.
     *
     * @throws Malformed unless the cursor has such a key
     */
    public String text(int index) {
        return read(index, Function.identity());
    }

    /**
     * Returns the key at the index as a number.
     *
     * @throws Malformed unless the cursor has such a key
     */
    public long number(int index) {
        return read(index, Long::valueOf);
    }

    /**
     * Returns the key at the index as a UUID.
     *
     * @throws Malformed unless the cursor has such a key
     */
    public UUID uuid(int index) {
        return read(index, UUID::fromString);
    }

    /**
     * Returns the key at the index as an instant.
     *
     * @throws Malformed unless the cursor has such a key
     */
    public Instant instant(int index) {
        var instant = read(index, Instant::parse);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            // Java's range of instants is wider than the database's.
            throw malformed();
        }
        return instant;
    }

    private <T> T read(int index, Function<String, T> reader) {
        try {
            return reader.apply(keys.get(index));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException unreadable) {
            throw malformed();
        }
    }

    private static Malformed malformed() {
        return new Malformed("The cursor is not one that a page's links carry.");
    }
}
