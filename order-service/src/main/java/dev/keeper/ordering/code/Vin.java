package dev.keeper.ordering.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.keeper.common.code.Code;
import dev.keeper.common.problem.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle identification number as ISO 3779 writes it; whether there is such a vehicle, inventory-service knows.
 *
 * @param value 17 capitals and digits without I, O and Q
 */
@Schema(type = "string", pattern = Vin.PATTERN, example = "1M8GDM9AXKP042788")
public record Vin(@JsonValue String value) implements Code {

    static final String PATTERN = "[A-HJ-NPR-Z0-9]{17}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** Checks the form; anything else is refused as {@link Invalid}. */
    public Vin {
        if (!FORM.matcher(value).matches()) {
            throw new Invalid("vin", "A VIN has 17 letters and digits, without I, O and Q.");
        }
    }

    /**
     * The VIN that somebody typed.
     *
     * @throws Invalid if it is none
     */
    public static Vin of(String text) {
        return new Vin(Code.normalised(text));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable Vin read(String text) {
        return text.isBlank() ? null : of(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
