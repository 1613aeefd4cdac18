package dev.keeper.inventory.vehicle.number;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.keeper.common.code.Code;
import dev.keeper.common.problem.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the group calls a vehicle of its stock.
 *
 * @param value 1 to 30 capitals, digits and dashes, with a capital or digit at the front
 */
@Schema(type = "string", pattern = StockNumber.PATTERN, example = "K100001")
public record StockNumber(@JsonValue String value) implements Code {

    static final String PATTERN = "[A-Z0-9][A-Z0-9-]{0,29}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** Checks the form; anything else is refused as {@link Invalid}. */
    public StockNumber {
        if (!FORM.matcher(value).matches()) {
            throw new Invalid("stockNumber", "A stock number has 1 to 30 letters, digits or dashes, such as K100001.");
        }
    }

    /**
     * The stock number that somebody typed.
     *
     * @throws Invalid if it is none
     */
    public static StockNumber of(String text) {
        return new StockNumber(Code.normalised(text));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable StockNumber read(String text) {
        return text.isBlank() ? null : of(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
