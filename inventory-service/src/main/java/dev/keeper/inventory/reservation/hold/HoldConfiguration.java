package dev.keeper.inventory.reservation.hold;

import dev.keeper.common.web.GroupedRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HoldConfiguration {

    /** What goes through the stock desk, which records its answers itself. */
    @Bean
    GroupedRequests groupedRequests() {
        return new GroupedRequests("/api/v1/holds", "/api/v1/holds/{id}/extension", "/api/v1/holds/{id}/release");
    }
}
