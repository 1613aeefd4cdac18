package dev.keeper.inventory.part.use;

import java.util.List;
import java.util.UUID;

/** Finds the open references to a product. */
public interface ProductUses {

    /**
     * Prevents other transactions from starting to use the product until this one ends. Every transaction that moves
     * its units first locks the level and then writes a row that refers to it; this lock follows the same order.
     */
    void lock(UUID productId);

    /** Returns the first twenty references; empty when the product can be deleted. */
    List<ProductUse> of(UUID productId);
}
