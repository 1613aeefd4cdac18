package dev.keeper.ordering.order.placing;

import dev.keeper.common.commandqueue.CommandQueue;
import dev.keeper.common.commandqueue.CommandQueues;
import dev.keeper.ordering.OrderingSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlacingConfiguration {

    @Bean
    CommandQueue<NewOrder> newOrders(CommandQueues queues, OrderIntake intake, OrderingSettings settings) {
        return queues.create("orders", settings.commandQueue(), intake);
    }
}
