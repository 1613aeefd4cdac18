/** Minimum and target per branch, of a product or of the cars of a make or model, and the alert when there is too little. */
@NullMarked
package dev.keeper.inventory.reorder;

import org.jspecify.annotations.NullMarked;
