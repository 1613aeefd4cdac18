package dev.keeper.inventory.reservation.queue;

import dev.keeper.common.groupcommit.Desk;
import dev.keeper.common.groupcommit.Desks;
import dev.keeper.inventory.InventorySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StockDeskConfiguration {

    @Bean
    Desk<AnsweredCommand<?>> stockQueue(Desks desks, StockWork work, InventorySettings settings) {
        return desks.open("stock", settings.groupCommit(), work);
    }
}
