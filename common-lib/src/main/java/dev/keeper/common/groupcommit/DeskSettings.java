package dev.keeper.common.groupcommit;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests that wait anyway are carried out together.
 *
 * @param largestGroup how many at most share a transaction; 1 gives everyone one of their own
 * @param longestQueue how many may wait before further ones are answered 503
 */
public record DeskSettings(
        @Positive @DefaultValue("200") int largestGroup,
        @Positive @DefaultValue("5000") int longestQueue) {}
