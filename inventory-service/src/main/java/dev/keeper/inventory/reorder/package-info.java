/**
 * Reorder rules: minimum and target per branch, of a product or of the cars of a make or model, and the low-stock
 * alert.
 */
@NullMarked
package dev.keeper.inventory.reorder;

import org.jspecify.annotations.NullMarked;
