/** Sends what the outbox holds. */
@NullMarked
package dev.keeper.common.messaging.relay;

import org.jspecify.annotations.NullMarked;
