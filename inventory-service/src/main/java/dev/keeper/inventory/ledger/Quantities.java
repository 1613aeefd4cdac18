package dev.keeper.inventory.ledger;

/**
 * How much of something a branch has.
 *
 * @param onHand what is physically there
 * @param reserved the part of it that is claimed
 */
public record Quantities(int onHand, int reserved) {

    /** Nothing at all. */
    public static final Quantities NONE = new Quantities(0, 0);

    /** One free piece. */
    public static final Quantities ONE = new Quantities(1, 0);

    /** One piece that is claimed. */
    public static final Quantities ONE_RESERVED = new Quantities(1, 1);
}
