package dev.keeper.ordering.order.waiting;

import dev.keeper.ordering.order.fulfilment.OrderService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WaitingConfiguration {

    /** After security at -100 and before idempotency keys at -50. */
    private static final int BEFORE_IDEMPOTENCY = -75;

    @Bean
    FilterRegistrationBean<PreferWaitFilter> preferWait(OrderService orders, Decisions decisions, JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new PreferWaitFilter(orders, decisions, json));
        registration.setOrder(BEFORE_IDEMPOTENCY);
        return registration;
    }
}
