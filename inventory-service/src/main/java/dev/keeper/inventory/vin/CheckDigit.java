package dev.keeper.inventory.vin;

/**
 * The result of checking position 9 of a VIN against the other characters. It need not be valid outside North America.
 */
public enum CheckDigit {
    VALID,
    INVALID
}
