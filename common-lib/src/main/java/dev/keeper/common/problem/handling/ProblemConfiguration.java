package dev.keeper.common.problem.handling;

import dev.keeper.common.problem.ConstraintRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the handler that turns failures into problems. */
@Configuration(proxyBeanMethods = false)
public class ProblemConfiguration {

    @Bean
    BrokenRules brokenRules(ObjectProvider<ConstraintRule> constraintRules) {
        return new BrokenRules(constraintRules.stream().toList());
    }

    @Bean
    ProblemHandler problemHandler(BrokenRules rules) {
        return new ProblemHandler(rules);
    }

    @Bean
    ContainerErrors containerErrors() {
        return new ContainerErrors();
    }
}
