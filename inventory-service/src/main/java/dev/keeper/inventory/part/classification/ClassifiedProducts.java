package dev.keeper.inventory.part.classification;

import java.util.Optional;

/** The products that brands and categories have. */
@FunctionalInterface
public interface ClassifiedProducts {

    /** The SKU of one of the products of the name, if there is any. */
    Optional<String> anyOf(Classification kind, String name);
}
