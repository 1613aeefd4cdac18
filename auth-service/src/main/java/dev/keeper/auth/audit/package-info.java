/** The audit log: who did what, when and from where. */
@NullMarked
package dev.keeper.auth.audit;

import org.jspecify.annotations.NullMarked;
