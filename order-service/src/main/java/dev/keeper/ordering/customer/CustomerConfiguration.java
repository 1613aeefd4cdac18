package dev.keeper.ordering.customer;

import dev.keeper.common.problem.ConstraintRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {

    /** Reports the rule to the second of two callers that register the same tax id at once. */
    @Bean
    ConstraintRule taxIdIsUnique() {
        return new ConstraintRule("uq_customers_tax_id", TaxIdTaken.CODE, "Another customer has this tax id already.");
    }
}
