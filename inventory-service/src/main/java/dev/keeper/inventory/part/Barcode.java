package dev.keeper.inventory.part;

/** The format of a barcode: the text that a scanner reads, of any symbology. */
final class Barcode {

    static final String PATTERN = "[!-~]{1,48}";
    static final String MESSAGE = "must be 1 to 48 letters, digits or signs without spaces";

    private Barcode() {}
}
