package dev.keeper.inventory.part.use;

/**
 * Something open that refers to a product.
 *
 * @param kind {@code STOCK}, {@code RESERVATION} or {@code ALERT}
 * @param detail what it is: how much stock, the number of an order or a hold, the minimum of an alert
 */
public record ProductUse(String kind, String branch, String detail) {

    @Override
    public String toString() {
        return detail + " at " + branch;
    }
}
