/** What happened to a car from its entry to its delivery, as one readable list. */
@NullMarked
package dev.keeper.inventory.insight.timeline;

import org.jspecify.annotations.NullMarked;
