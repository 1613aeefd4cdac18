package dev.keeper.common.messaging;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a service exchanges messages.
 *
 * @param topics the topics that the service writes or reads; missing ones are created, each with its dead-letter topic
 * @param partitions partitions of a created topic
 * @param replicas replicas of a created topic
 * @param pollInterval how often the relay polls the outbox if nothing wakes it
 * @param lockRetryInterval how soon the relay retries after another instance held the lock
 */
@Validated
@ConfigurationProperties("keeper.messaging")
public record MessagingSettings(
        @NotNull @DefaultValue List<String> topics,
        @Min(1) @DefaultValue("6") int partitions,
        @Min(1) @DefaultValue("1") short replicas,
        @NotNull @DefaultValue("1s") Duration pollInterval,
        @NotNull @DefaultValue("20ms") Duration lockRetryInterval) {

    /** The suffix that turns a topic's name into that of its dead-letter topic. */
    public static final String DEAD_LETTER_SUFFIX = "-dlt";
}
