/** The order service: who buys what at which branch, and the status of each order. */
@NullMarked
package dev.keeper.ordering;

import org.jspecify.annotations.NullMarked;
