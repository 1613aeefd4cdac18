package dev.keeper.inventory.vehicle.number;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.keeper.common.code.Code;
import dev.keeper.common.problem.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A plate as Keeper keeps and compares it: in capitals, without the spaces, dashes and dots that people write in it.
 *
 * @param value 1 to 15 letters and digits
 */
@Schema(type = "string", example = "KBC 4821")
public record Plate(@JsonValue String value) implements Code {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}]{1,15}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}.·]+");

    /** Checks the form; anything else is refused as {@link Invalid}. */
    public Plate {
        if (!FORM.matcher(value).matches()) {
            throw new Invalid("plate", "A plate has 1 to 15 letters and digits; spaces, dashes and dots do not count.");
        }
    }

    /**
     * The plate that somebody typed.
     *
     * @throws Invalid if it is none
     */
    public static Plate of(String text) {
        return new Plate(SEPARATORS.matcher(Code.normalised(text)).replaceAll(""));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable Plate read(String text) {
        return text.isBlank() ? null : of(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
