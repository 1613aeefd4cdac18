package dev.keeper.inventory.part.classification;

import java.util.Optional;

/** The products of a brand or category. */
@FunctionalInterface
public interface ClassifiedProducts {

    /** Returns the SKU of any product with the name. */
    Optional<String> anyOf(Classification kind, String name);
}
