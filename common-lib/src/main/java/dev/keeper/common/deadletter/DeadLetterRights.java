package dev.keeper.common.deadletter;

import dev.keeper.common.security.Right;

/**
 * The rights of the service that dead letters need.
 *
 * @param see to read them
 * @param replay to send them back to their topics
 */
public record DeadLetterRights(Right see, Right replay) {}
