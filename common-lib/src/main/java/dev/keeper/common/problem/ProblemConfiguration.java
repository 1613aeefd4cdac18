package dev.keeper.common.problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the handler that turns failures into problems. */
@Configuration(proxyBeanMethods = false)
public class ProblemConfiguration {

    @Bean
    ProblemHandler problemHandler(ObjectProvider<ConstraintRule> constraintRules) {
        return new ProblemHandler(constraintRules.stream().toList());
    }

    @Bean
    ContainerErrors containerErrors() {
        return new ContainerErrors();
    }
}
