package dev.keeper.inventory.vin;

import dev.keeper.common.problem.Invalid;

/** The text is not a VIN, or its check digit is wrong where the standard demands one. */
public class InvalidVin extends Invalid {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 40;

    InvalidVin(String text, String reason) {
        super("INVALID_VIN", "vin", "'%s' is no VIN: %s".formatted(shown(text), reason));
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }
}
