package dev.keeper.inventory.vehicle.number;

import dev.keeper.common.problem.Invalid;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalises plates for storage and comparison: capitals, without the spaces, dashes and dots that people write. */
public final class Plate {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}.·]+");
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}]{1,15}");

    private Plate() {}

    /**
     * Returns the normalised plate; null for null.
     *
     * @throws Invalid if it does not consist of 1 to 15 letters and digits
     */
    public static @Nullable String normalised(@Nullable String plate) {
        if (plate == null || plate.isBlank()) {
            return null;
        }
        var normalised = SEPARATORS.matcher(plate).replaceAll("").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(normalised).matches()) {
            throw new Invalid("plate", "A plate has 1 to 15 letters and digits; spaces, dashes and dots do not count.");
        }
        return normalised;
    }
}
