package dev.keeper.ordering.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.keeper.common.code.Code;
import dev.keeper.common.problem.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stock keeping unit: what the group calls a product; whether there is such a product, inventory-service knows.
 *
 * @param value 1 to 40 capitals, digits, dots, dashes and underscores, with a capital or digit at the front
 */
@Schema(type = "string", pattern = Sku.PATTERN, example = "BRK-PAD-01")
public record Sku(@JsonValue String value) implements Code {

    static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,39}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** Checks the form; anything else is refused as {@link Invalid}. */
    public Sku {
        if (!FORM.matcher(value).matches()) {
            throw new Invalid(
                    "sku", "A SKU has 1 to 40 letters, digits, dots, dashes or underscores, such as BRK-PAD-01.");
        }
    }

    /**
     * The SKU that somebody typed.
     *
     * @throws Invalid if it is none
     */
    public static Sku of(String text) {
        return new Sku(Code.normalised(text));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable Sku read(String text) {
        return text.isBlank() ? null : of(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
