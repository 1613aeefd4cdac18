package dev.keeper.common.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a service under test a fresh database, the broker and the keys of {@link TestTokens}. */
public final class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + TestServers.newDatabase(),
                        "spring.datasource.password=" + TestServers.ROLE_PASSWORD,
                        "spring.kafka.bootstrap-servers=" + TestServers.kafkaBootstrapServers(),
                        "keeper.security.jwks-uri=" + TestTokens.jwksUri(),
                        "keeper.messaging.partitions=2")
                .applyTo(context);
    }
}
