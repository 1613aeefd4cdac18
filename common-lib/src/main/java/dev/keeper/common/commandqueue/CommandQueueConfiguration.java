package dev.keeper.common.commandqueue;

import dev.keeper.common.idempotency.Execution;
import dev.keeper.common.messaging.TraceContext;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Provides command queues for services that read messages and answer requests. */
@AutoConfiguration(
        afterName = {
            "dev.keeper.common.idempotency.IdempotencyConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean(Execution.class)
class CommandQueueConfiguration {

    @Bean
    CommandQueues commandQueues(Execution execution, TraceContext traces, MeterRegistry meters) {
        return new CommandQueues(execution, traces, meters);
    }
}
