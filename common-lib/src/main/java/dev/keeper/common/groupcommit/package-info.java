/** Carries out commands that wait anyway together, in one transaction, whichever door they came in by. */
@NullMarked
package dev.keeper.common.groupcommit;

import org.jspecify.annotations.NullMarked;
