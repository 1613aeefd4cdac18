/** Who did what, when and from where. */
@NullMarked
package dev.keeper.auth.audit;

import org.jspecify.annotations.NullMarked;
