package dev.keeper.common.messaging;

import dev.keeper.common.messaging.relay.OutboxRelay;
import dev.keeper.common.sample.SampleServiceApplication;
import dev.keeper.common.testing.TestServers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One running instance of the sample service, without its web server. */
final class MessagingService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private MessagingService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static String newTopic() {
        return "sample." + UUID.randomUUID();
    }

    /** Starts an instance that only a commit can wake, because it polls once an hour. */
    static MessagingService start(String database, String topic, Class<?>... listeners) {
        return start(database, topic, List.of("keeper.messaging.poll-interval=1h"), listeners);
    }

    static MessagingService start(String database, String topic, List<String> properties, Class<?>... listeners) {
        var settings = new LinkedHashMap<String, String>();
        Stream.concat(
                        Stream.of(
                                "spring.config.name=sample-service",
                                "spring.datasource.url=" + database,
                                "spring.datasource.password=" + TestServers.ROLE_PASSWORD,
                                "spring.kafka.bootstrap-servers=" + TestServers.kafkaBootstrapServers(),
                                "keeper.messaging.partitions=2",
                                "sample.topic=" + topic),
                        properties.stream())
                .forEach(property -> settings.put(property.split("=", 2)[0], property));
        return new MessagingService(new SpringApplicationBuilder(
                        Stream.concat(Stream.of(SampleServiceApplication.class), Stream.of(listeners))
                                .toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .run(settings.values().stream().map(property -> "--" + property).toArray(String[]::new)));
    }

    /** Publishes the events in one transaction. */
    void publish(Event... events) {
        inTransaction(() -> Stream.of(events).forEach(outbox()::publish));
    }

    void inTransaction(Runnable change) {
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(status -> change.run());
    }

    Outbox outbox() {
        return bean(Outbox.class);
    }

    long pending() {
        return bean(OutboxRelay.class).pending();
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
