package dev.keeper.common.deadletter;

import dev.keeper.common.messaging.MessagingSettings;
import dev.keeper.common.security.NeededRights;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/** Lets every service with a consumer group list and replay its dead letters. */
@AutoConfiguration(afterName = "dev.keeper.common.messaging.autoconfigure.MessagingConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(KafkaTemplate.class)
@ConditionalOnBean(MessagingSettings.class)
@ConditionalOnProperty("spring.kafka.consumer.group-id")
class DeadLetterConfiguration {

    @Bean
    DeadLetters deadLetters(
            ConsumerFactory<String, String> consumers,
            KafkaTemplate<String, String> kafka,
            MessagingSettings settings,
            @Value("${spring.kafka.consumer.group-id}") String consumerGroup) {
        return new DeadLetters(consumers, kafka, settings, consumerGroup);
    }

    @Bean
    DeadLetterController deadLetterController(
            DeadLetters deadLetters, DeadLetterRights rights, @Value("${spring.application.name}") String serviceName) {
        return new DeadLetterController(deadLetters, rights, serviceName);
    }

    /** The controller is the same in every service, so that no annotation can name the rights and ids of one. */
    @Bean
    OperationCustomizer deadLettersInApiDescription(
            DeadLetterRights rights,
            NeededRights neededRights,
            @Value("${spring.application.name}") String serviceName) {
        return (operation, method) -> {
            if (method.getBeanType() != DeadLetterController.class) {
                return operation;
            }
            operation.setOperationId(DeadLetterController.operationId(operation.getOperationId(), serviceName));
            var right = method.hasMethodAnnotation(GetMapping.class) ? rights.see() : rights.replay();
            return neededRights.describe(operation, List.of(right));
        };
    }
}
