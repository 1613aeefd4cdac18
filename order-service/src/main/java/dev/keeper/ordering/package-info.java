/** The order service: who buys what, at which branch, and how far that has come. */
@NullMarked
package dev.keeper.ordering;

import org.jspecify.annotations.NullMarked;
