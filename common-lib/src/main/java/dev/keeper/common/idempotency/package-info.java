/** Carries out retried requests and messages once: attempts, recorded answers, and the execution of both. */
@NullMarked
package dev.keeper.common.idempotency;

import org.jspecify.annotations.NullMarked;
