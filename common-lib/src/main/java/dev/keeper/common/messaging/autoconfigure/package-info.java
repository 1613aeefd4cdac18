/** Wires outbox, relay and inbox into a service. */
@NullMarked
package dev.keeper.common.messaging.autoconfigure;

import org.jspecify.annotations.NullMarked;
