package dev.keeper.common.messaging;

import java.util.UUID;

/**
 * A message that was read, and what the listener made of it.
 *
 * @param id the same for every delivery of the message
 */
public record Message<C>(UUID id, C content) {}
