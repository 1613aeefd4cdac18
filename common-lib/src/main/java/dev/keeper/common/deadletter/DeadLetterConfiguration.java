package dev.keeper.common.deadletter;

import dev.keeper.common.messaging.MessagingSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Every service that consumes, which is one with a consumer group, shows its dead letters. */
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
            DeadLetters deadLetters, @Value("${spring.application.name}") String serviceName) {
        return new DeadLetterController(deadLetters, serviceName);
    }
}
