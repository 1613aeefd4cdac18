/** Erasure of customers whose personal data order-service has erased. */
@NullMarked
package dev.keeper.inventory.privacy;

import org.jspecify.annotations.NullMarked;
