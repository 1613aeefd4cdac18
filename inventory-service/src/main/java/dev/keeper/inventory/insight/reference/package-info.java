/** References to a product or a car, which must be checked before it is deleted. */
@NullMarked
package dev.keeper.inventory.insight.reference;

import org.jspecify.annotations.NullMarked;
