package dev.keeper.common.code;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A code that people type, such as a branch code or a SKU; it is one text in JSON, in an address and in the database.
 *
 * <p>A type has a public static {@code of(String)}, which Spring finds by itself for parameters, and a creator for JSON that
 * takes a blank text for null, because forms send one for what nobody filled in.
 */
public interface Code {

    /** The one written form. */
    String value();

    /**
     * The text as codes are kept and compared: in capitals and in the plain forms of its characters, without anything around
     * it that a keyboard, a scanner or a spreadsheet put there.
     */
    static String normalised(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return visible(plain).strip().toUpperCase(Locale.ROOT);
    }

    /** The written form, or null for no code. */
    static @Nullable String textOf(@Nullable Code code) {
        return code == null ? null : code.value();
    }

    /** Without zero-width spaces, byte order marks and marks of direction. */
    private static String visible(String text) {
        return text.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
