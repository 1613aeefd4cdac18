package dev.keeper.inventory.part;

/** The format of a stock keeping unit. */
public final class Sku {

    public static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,39}";
    public static final String MESSAGE = "must be 1 to 40 capitals, digits, dots, dashes or underscores";

    private Sku() {}
}
