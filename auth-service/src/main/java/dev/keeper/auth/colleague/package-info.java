/** Who works at a branch, as those see it who work there too. */
@NullMarked
package dev.keeper.auth.colleague;

import org.jspecify.annotations.NullMarked;
