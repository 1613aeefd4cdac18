/** Carries out what may be sent again once: the attempts, the answers that are recorded, and the one execution of both. */
@NullMarked
package dev.keeper.common.idempotency;

import org.jspecify.annotations.NullMarked;
