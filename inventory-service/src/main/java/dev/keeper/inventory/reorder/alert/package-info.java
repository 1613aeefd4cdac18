/** The events that are published when stock falls to the minimum of a reorder rule, or recovers. */
@NullMarked
package dev.keeper.inventory.reorder.alert;

import org.jspecify.annotations.NullMarked;
