package dev.keeper.inventory.part.use;

import java.util.List;
import java.util.UUID;

/** What open business refers to a product. */
public interface ProductUses {

    /**
     * Keeps other transactions from beginning to use the product until this one ends: who moves units of it locks its
     * level first and writes a line that refers to it afterwards, and so does this.
     */
    void lock(UUID productId);

    /** The first twenty uses; empty when the product can go. */
    List<ProductUse> of(UUID productId);
}
