package dev.keeper.inventory.part.use;

/**
 * An open reference to a product.
 *
 * @param kind {@code STOCK}, {@code RESERVATION} or {@code ALERT}
 * @param detail the units of the stock, the number of the order or hold, or the minimum of the alert
 */
public record ProductUse(String kind, String branch, String detail) {

    @Override
    public String toString() {
        return detail + " at " + branch;
    }
}
