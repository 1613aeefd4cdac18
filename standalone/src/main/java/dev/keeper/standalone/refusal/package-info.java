/** Why the suite does not start, for people and for scripts. */
@NullMarked
package dev.keeper.standalone.refusal;

import org.jspecify.annotations.NullMarked;
