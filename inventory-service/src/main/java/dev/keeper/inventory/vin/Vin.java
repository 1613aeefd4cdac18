package dev.keeper.inventory.vin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.keeper.common.code.Code;
import dev.keeper.common.problem.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle identification number as in ISO 3779: 17 capitals and digits without I, O and Q.
 *
 * @param value the 17 characters
 */
@Schema(type = "string", pattern = Vin.PATTERN, example = "5XYZT3LB1EG147684")
public record Vin(@JsonValue String value) implements Code {

    static final String PATTERN = "[A-HJ-NPR-Z0-9]{17}";

    private static final int LENGTH = 17;
    private static final Pattern CHARACTERS = Pattern.compile(PATTERN);
    private static final String TRANSLITERATED = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
    private static final String CHECK_DIGITS = "0123456789X";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int CHECK_DIGIT_POSITION = 8;

    /** Checks the format; throws {@link InvalidVin} for anything else. */
    public Vin {
        if (value.length() != LENGTH) {
            throw new InvalidVin(value, "A VIN has 17 characters, this has %d.".formatted(value.length()));
        }
        if (!CHARACTERS.matcher(value).matches()) {
            throw new InvalidVin(value, "A VIN consists of capitals and digits without I, O and Q.");
        }
        if (value.chars().distinct().count() == 1) {
            throw new InvalidVin(value, "One character repeated 17 times is no VIN.");
        }
    }

    /**
     * The VIN that somebody typed.
     *
     * @throws InvalidVin if it is not a VIN
     */
    public static Vin of(String text) {
        return new Vin(Code.normalised(text));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable Vin read(String text) {
        return text.isBlank() ? null : of(text);
    }

    /** Returns whether position 9 is the check digit of 49 CFR 565. */
    public boolean hasValidCheckDigit() {
        int sum = 0;
        for (int position = 0; position < LENGTH; position++) {
            sum += TRANSLITERATED.indexOf(value.charAt(position)) % 10 * WEIGHTS[position];
        }
        return CHECK_DIGITS.charAt(sum % 11) == value.charAt(CHECK_DIGIT_POSITION);
    }

    /** Returns whether the standard demands a check digit: for cars for North America, and for China. */
    public boolean needsCheckDigit() {
        return isNorthAmerican() || value.charAt(0) == 'L';
    }

    /** Returns whether it was assigned in North America. */
    boolean isNorthAmerican() {
        return value.charAt(0) >= '1' && value.charAt(0) <= '5';
    }

    /** Returns the key that vPIC's patterns match: positions 4 to 8, a bar, and 10 to 17. */
    String patternKey() {
        return value.substring(3, CHECK_DIGIT_POSITION) + '|' + value.substring(CHECK_DIGIT_POSITION + 1);
    }

    /** Returns whether it may be entered for a car. */
    public Acceptance acceptance() {
        if (hasValidCheckDigit()) {
            return Acceptance.ACCEPTABLE;
        }
        return needsCheckDigit() ? Acceptance.REFUSED : Acceptance.NEEDS_ACCEPTANCE;
    }

    /**
     * Checks that the VIN may enter the stock.
     *
     * @param warningAccepted whether a person has accepted an invalid check digit where the standard demands none
     * @throws InvalidVin if the check digit is wrong where the standard demands it
     * @throws VinNeedsAcceptance if it is wrong elsewhere and was not accepted
     */
    public void requireAcceptable(boolean warningAccepted) {
        var objection = objection();
        if (objection != null && !(warningAccepted && objection instanceof VinNeedsAcceptance)) {
            throw objection;
        }
    }

    /** Returns the objection to entering it for a car, or null. */
    @Nullable
    Invalid objection() {
        return switch (acceptance()) {
            case ACCEPTABLE -> null;
            case NEEDS_ACCEPTANCE -> new VinNeedsAcceptance(value);
            case REFUSED -> new InvalidVin(value, "The check digit at position 9 does not fit the other characters.");
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
