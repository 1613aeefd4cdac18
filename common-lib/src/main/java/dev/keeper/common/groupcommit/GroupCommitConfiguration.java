package dev.keeper.common.groupcommit;

import dev.keeper.common.messaging.Inbox;
import dev.keeper.common.messaging.TraceContext;
import dev.keeper.common.web.GroupedKeys;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Group commit for services that hear messages and answer requests. */
@AutoConfiguration(
        afterName = {
            "dev.keeper.common.messaging.MessagingConfiguration",
            "dev.keeper.common.web.WebConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean({Inbox.class, GroupedKeys.class})
class GroupCommitConfiguration {

    @Bean
    Desks desks(
            PlatformTransactionManager transactions,
            Inbox inbox,
            GroupedKeys keys,
            TraceContext traces,
            MeterRegistry meters) {
        return new Desks(new TransactionTemplate(transactions), new Repetitions(inbox, keys), traces, meters);
    }
}
