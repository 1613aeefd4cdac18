package dev.keeper.inventory.ledger;

/**
 * The quantities of a product or a vehicle at a branch.
 *
 * @param onHand the units that are physically there
 * @param reserved the reserved part of them
 */
public record Quantities(int onHand, int reserved) {

    /** No units. */
    public static final Quantities NONE = new Quantities(0, 0);

    /** One available unit. */
    public static final Quantities ONE = new Quantities(1, 0);

    /** One reserved unit. */
    public static final Quantities ONE_RESERVED = new Quantities(1, 1);
}
