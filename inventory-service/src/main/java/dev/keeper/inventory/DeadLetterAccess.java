package dev.keeper.inventory;

import dev.keeper.common.deadletter.DeadLetterRights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides who may see and replay the messages that the service could not handle. */
@Configuration(proxyBeanMethods = false)
class DeadLetterAccess {

    @Bean
    DeadLetterRights deadLetterRights() {
        return new DeadLetterRights(InventoryRight.SEE_DEAD_LETTERS, InventoryRight.REPLAY_DEAD_LETTERS);
    }
}
