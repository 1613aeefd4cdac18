package dev.keeper.inventory.vin;

/** Whether position 9 of a VIN fits the other characters; outside North America it need not. */
public enum CheckDigit {
    VALID,
    INVALID
}
