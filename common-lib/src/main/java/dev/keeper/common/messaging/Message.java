package dev.keeper.common.messaging;

import java.util.UUID;

/**
 * A message that was read, with its translated content.
 *
 * @param id the same for every delivery of the message
 */
public record Message<C>(UUID id, C content) {}
