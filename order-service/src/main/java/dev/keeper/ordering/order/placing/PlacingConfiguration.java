package dev.keeper.ordering.order.placing;

import dev.keeper.common.groupcommit.Desk;
import dev.keeper.common.groupcommit.Desks;
import dev.keeper.common.web.GroupedRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlacingConfiguration {

    @Bean
    Desk<NewOrder> orderDesk(Desks desks, OrderIntake intake, OrderingSettings settings) {
        return desks.open("orders", settings.groupCommit(), intake);
    }

    /** What goes through the order desk, which records its answers itself. */
    @Bean
    GroupedRequests groupedRequests() {
        return new GroupedRequests("/api/v1/orders");
    }
}
