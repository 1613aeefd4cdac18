package dev.keeper.ordering.order.attention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StuckConfiguration {

    @Bean
    MeterBinder stuckOrdersGauge(StuckOrders stuck) {
        return (MeterRegistry registry) -> Gauge.builder("keeper.orders.stuck", stuck, StuckOrders::count)
                .description("Orders that do not go on by themselves")
                .register(registry);
    }
}
