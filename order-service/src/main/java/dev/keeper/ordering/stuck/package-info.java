/** Orders that do not go on by themselves, and why. */
@NullMarked
package dev.keeper.ordering.stuck;

import org.jspecify.annotations.NullMarked;
