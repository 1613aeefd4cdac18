package dev.keeper.common.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.keeper.common.problem.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a branch everywhere; whether there is such a branch is another question.
 *
 * @param value two to six capitals
 */
@Schema(type = "string", pattern = BranchCode.PATTERN, example = "PHL")
public record BranchCode(@JsonValue String value) implements Code {

    static final String PATTERN = "[A-Z]{2,6}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** Checks the form; anything else is refused as {@link Invalid}. */
    public BranchCode {
        if (!FORM.matcher(value).matches()) {
            throw new Invalid("branch", "A branch code has two to six letters, such as PHL.");
        }
    }

    /**
     * The code that somebody typed.
     *
     * @throws Invalid if it is none
     */
    public static BranchCode of(String text) {
        return new BranchCode(Code.normalised(text));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable BranchCode read(String text) {
        return text.isBlank() ? null : of(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
