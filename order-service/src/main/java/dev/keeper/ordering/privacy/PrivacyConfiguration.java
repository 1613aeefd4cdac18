package dev.keeper.ordering.privacy;

import dev.keeper.common.problem.ConstraintRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    private static final String DETAIL = "Orders or appointments refer to this customer.";

    @Bean
    ConstraintRule ordersKeepTheirCustomers() {
        return new ConstraintRule("fk_orders_customer", CustomerReferredTo.CODE, DETAIL);
    }

    @Bean
    ConstraintRule appointmentsKeepTheirCustomers() {
        return new ConstraintRule("fk_appointments_customer", CustomerReferredTo.CODE, DETAIL);
    }
}
