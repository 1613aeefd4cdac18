package dev.keeper.inventory.command;

import dev.keeper.common.commandqueue.CommandQueue;
import dev.keeper.common.commandqueue.CommandQueues;
import dev.keeper.inventory.InventorySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StockQueueConfiguration {

    @Bean
    CommandQueue<AnsweredCommand<?>> stockCommands(
            CommandQueues queues, StockBatchHandler handler, InventorySettings settings) {
        return queues.create("stock", settings.commandQueue(), handler);
    }
}
