/** Sends the messages in the outbox. */
@NullMarked
package dev.keeper.common.messaging.relay;

import org.jspecify.annotations.NullMarked;
