package dev.keeper.inventory.stock;

import dev.keeper.inventory.product.Product;

/**
 * Told to other features of this service in the transaction of the change.
 *
 * @param available what can be claimed after the change
 */
public record StockLevelChanged(Product product, String branch, int available) {}
