package dev.keeper.ordering;

import dev.keeper.common.commandqueue.CommandQueueSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How orders are handled.
 *
 * @param answerTimeout how long the stock may take to answer an order before it is rejected
 * @param commandQueue how waiting new orders are combined into batches
 */
@Validated
@ConfigurationProperties("keeper.ordering")
public record OrderingSettings(
        @NotNull @DurationMin(seconds = 1) @DefaultValue("30s")
        Duration answerTimeout,

        @Valid @DefaultValue CommandQueueSettings commandQueue) {}
