/** Amounts of money. */
@NullMarked
package dev.keeper.common.money;

import org.jspecify.annotations.NullMarked;
