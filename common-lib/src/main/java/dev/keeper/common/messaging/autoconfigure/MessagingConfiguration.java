package dev.keeper.common.messaging.autoconfigure;

import dev.keeper.common.messaging.Inbox;
import dev.keeper.common.messaging.MessageHeaders;
import dev.keeper.common.messaging.MessagingSettings;
import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.messaging.TraceContext;
import dev.keeper.common.messaging.UnreadableMessage;
import dev.keeper.common.messaging.relay.OutboxRelay;
import dev.keeper.common.messaging.relay.OutboxSender;
import dev.keeper.common.messaging.relay.OutboxTable;
import dev.keeper.common.persistence.DatabaseFailure;
import dev.keeper.common.persistence.Expiry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

/** Sets up outbox, relay and inbox in the service's own schema, and the handling of failed messages. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@ConditionalOnClass({KafkaTemplate.class, JdbcClient.class})
@ConditionalOnBean({KafkaTemplate.class, JdbcClient.class})
@EnableConfigurationProperties(MessagingSettings.class)
class MessagingConfiguration {

    private static final int ATTEMPTS_BEFORE_DEAD_LETTER = 5;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final int LONGEST_REASON = 500;

    @Bean
    TraceContext traceContext(ObjectProvider<Tracer> tracer) {
        return new TraceContext(tracer);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, JsonMapper json, Clock clock, TraceContext traceContext, OutboxRelay outboxRelay) {
        return new Outbox(jdbc, json, clock, traceContext, outboxRelay::nudge);
    }

    @Bean
    OutboxRelay outboxRelay(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            KafkaTemplate<String, String> kafka,
            @Value("${spring.application.name}") String serviceName,
            MessagingSettings settings) {
        var sender = new OutboxSender(kafka, "/" + serviceName);
        return new OutboxRelay(new OutboxTable(jdbc), new TransactionTemplate(transactions), sender, settings);
    }

    @Bean
    Inbox inbox(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JsonMapper json,
            @Value("${spring.kafka.consumer.group-id:}") String consumerGroup) {
        return new Inbox(jdbc, new TransactionTemplate(transactions), json, consumerGroup);
    }

    @Bean
    Expiry inboxExpiry(Inbox inbox) {
        return inbox::forgetOldMessages;
    }

    /**
     * Each listener gets its own platform thread. Listeners are few and long-lived. On a virtual thread, each answer of
     * the broker or the database would pass through two more threads.
     */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> platformThreads() {
        return container -> container
                .getContainerProperties()
                .setListenerTaskExecutor(new SimpleAsyncTaskExecutor("kafka-listener-"));
    }

    @Bean
    MeterBinder outboxPending(OutboxRelay relay) {
        return (MeterRegistry registry) -> Gauge.builder("keeper.outbox.pending", relay, OutboxRelay::pending)
                .description("Messages that are committed but not yet sent")
                .register(registry);
    }

    @Bean
    KafkaAdmin.NewTopics topics(MessagingSettings settings) {
        return new KafkaAdmin.NewTopics(settings.topics().stream()
                .flatMap(topic -> Stream.of(
                        new NewTopic(topic, settings.partitions(), settings.replicas()),
                        deadLetterTopic(topic, settings)))
                .toArray(NewTopic[]::new));
    }

    /** Dead letters are kept slightly shorter than the inbox keeps ids, so that no replay can have a second effect. */
    private static NewTopic deadLetterTopic(String topic, MessagingSettings settings) {
        return new NewTopic(topic + MessagingSettings.DEAD_LETTER_SUFFIX, settings.partitions(), settings.replicas())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        String.valueOf(Duration.ofDays(28).toMillis()),
                        TopicConfig.SEGMENT_MS_CONFIG,
                        String.valueOf(Duration.ofDays(1).toMillis())));
    }

    /** Retries without limit while the service's database is away; unreadable messages become dead letters at once. */
    @Bean
    CommonErrorHandler messageFailures(KafkaTemplate<String, String> kafka) {
        var recoverer = new DeadLetterPublishingRecoverer(
                kafka,
                (message, cause) -> new TopicPartition(
                        message.topic() + MessagingSettings.DEAD_LETTER_SUFFIX, message.partition()));
        recoverer.addHeadersFunction((message, cause) -> new RecordHeaders()
                .add(MessageHeaders.DEAD_LETTER_REASON, reason(cause).getBytes(StandardCharsets.UTF_8)));
        var handler = new DefaultErrorHandler(recoverer, pausesBeforeDeadLetter());
        handler.setBackOffFunction(
                (message, cause) -> isPassing(cause) ? pausesWithoutEnd() : pausesBeforeDeadLetter());
        handler.addNotRetryableExceptions(UnreadableMessage.class);
        return handler;
    }

    private static String reason(Exception failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        var reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    /** An unexpected rollback was requested by the handler itself; a retry would request it again. */
    private static boolean isPassing(Exception failure) {
        var cause = unwrapped(failure);
        return cause != null
                && (DatabaseFailure.isPassing(cause)
                        || cause instanceof TransientDataAccessException
                        || cause instanceof DataAccessResourceFailureException
                        || (cause instanceof TransactionException && !(cause instanceof UnexpectedRollbackException)));
    }

    private static @Nullable Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof ListenerExecutionFailedException || cause instanceof BatchListenerFailedException) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static BackOff pausesBeforeDeadLetter() {
        var pauses = new ExponentialBackOffWithMaxRetries(ATTEMPTS_BEFORE_DEAD_LETTER);
        pauses.setInitialInterval(FIRST_PAUSE_MILLIS);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        return pauses;
    }

    private static BackOff pausesWithoutEnd() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        return pauses;
    }
}
