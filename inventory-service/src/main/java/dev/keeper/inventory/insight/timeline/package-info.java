/** The history of a car, from its entry to its delivery, as one list. */
@NullMarked
package dev.keeper.inventory.insight.timeline;

import org.jspecify.annotations.NullMarked;
