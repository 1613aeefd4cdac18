package dev.keeper.ordering;

import dev.keeper.common.deadletter.DeadLetterRights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the rights to see and replay this service's dead letters. */
@Configuration(proxyBeanMethods = false)
class DeadLetterAccess {

    @Bean
    DeadLetterRights deadLetterRights() {
        return new DeadLetterRights(OrderingRight.SEE_DEAD_LETTERS, OrderingRight.REPLAY_DEAD_LETTERS);
    }
}
