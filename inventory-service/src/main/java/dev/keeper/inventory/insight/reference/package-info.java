/** What refers to a product or a car, for the features that have to know before they take one out. */
@NullMarked
package dev.keeper.inventory.insight.reference;

import org.jspecify.annotations.NullMarked;
