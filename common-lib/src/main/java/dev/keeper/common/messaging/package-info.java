/** Events between services: outbox, relay, inbox. */
@NullMarked
package dev.keeper.common.messaging;

import org.jspecify.annotations.NullMarked;
