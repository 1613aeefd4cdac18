package dev.keeper.common.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a service without database and broker, to test what it decides without them: permissions and validation. */
public final class NoServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
                        "spring.datasource.password=none",
                        "spring.datasource.hikari.connection-timeout=250",
                        "spring.flyway.enabled=false",
                        "spring.jpa.hibernate.ddl-auto=none",
                        "spring.jpa.database-platform=org.hibernate.dialect.PostgreSQLDialect",
                        "spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false",
                        "spring.kafka.bootstrap-servers=127.0.0.1:1",
                        "spring.kafka.admin.auto-create=false",
                        "spring.kafka.listener.auto-startup=false",
                        "keeper.security.jwks-uri=" + TestTokens.jwksUri(),
                        // Background work would log every second that the servers are missing.
                        "logging.level.root=off")
                .applyTo(context);
    }
}
