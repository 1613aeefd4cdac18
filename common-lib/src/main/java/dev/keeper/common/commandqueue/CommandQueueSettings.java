package dev.keeper.common.commandqueue;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How waiting commands are combined into batches.
 *
 * @param largestBatch how many commands share a transaction at most; 1 gives each command its own
 * @param longestQueue how many commands may wait; further requests are answered with 503
 */
public record CommandQueueSettings(
        @Positive @DefaultValue("200") int largestBatch,
        @Positive @DefaultValue("5000") int longestQueue) {}
