package dev.keeper.inventory.part;

import dev.keeper.common.money.Money;
import org.jspecify.annotations.Nullable;

/** The details of a product that can change. */
record ProductDetails(
        String name,
        @Nullable String description,
        @Nullable String brand,
        @Nullable String category,
        @Nullable String size,
        @Nullable String colour,
        @Nullable String barcode,
        Money price) {

    /** Returns a copy with brand and category as the catalogue spells them. */
    ProductDetails classifiedAs(@Nullable String knownBrand, @Nullable String knownCategory) {
        return new ProductDetails(name, description, knownBrand, knownCategory, size, colour, barcode, price);
    }
}
