/** Carries out commands that wait anyway together, in one transaction, whether they come as requests or as messages. */
@NullMarked
package dev.keeper.common.commandqueue;

import org.jspecify.annotations.NullMarked;
