package dev.keeper.common.commandqueue;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How commands that wait anyway are carried out together.
 *
 * @param largestBatch how many at most share a transaction; 1 gives each command its own
 * @param longestQueue how many may wait before further ones are answered 503
 */
public record CommandQueueSettings(
        @Positive @DefaultValue("200") int largestBatch,
        @Positive @DefaultValue("5000") int longestQueue) {}
