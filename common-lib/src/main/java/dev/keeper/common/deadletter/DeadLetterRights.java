package dev.keeper.common.deadletter;

import dev.keeper.common.security.Right;

/**
 * The service's rights that protect its dead letters.
 *
 * @param see needed to read them
 * @param replay needed to send them back to their topics
 */
public record DeadLetterRights(Right see, Right replay) {}
