package dev.keeper.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.testing.TestServers;
import dev.keeper.common.testing.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class StartIT {

    private static final String SECRET = "--keeper.auth.key-encryption-secret=only-for-tests-0123456789-0123456789";

    private final String database = TestServers.newDatabase();

    @Test
    void withoutItsSecretTheServiceDoesNotStart() {
        assertThatThrownBy(() -> start().close()).rootCause().hasMessageContaining("KEEPER_AUTH_KEY_ENCRYPTION_SECRET");
        assertThatThrownBy(() -> start("--keeper.auth.key-encryption-secret=").close())
                .rootCause()
                .hasMessageContaining("keyEncryptionSecret");
    }

    @Test
    void aShortSecretIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() ->
                        start("--keeper.auth.key-encryption-secret=too-short").close())
                .rootCause()
                .hasMessageContaining("at least 32 characters")
                .hasMessageNotContaining("too-short");
    }

    @Test
    void withAnotherSecretThanTheKeysWereStoredWithTheServiceDoesNotStart() {
        start(SECRET).close();

        assertThatThrownBy(() -> start(SECRET + "-but-changed").close())
                .hasStackTraceContaining("keeper.auth.key-encryption-secret is not the one");
    }

    @Test
    void aFirstAdministratorWithACommonPasswordIsRefused() {
        assertThatThrownBy(() -> start(
                                SECRET,
                                "--keeper.auth.administrator.email=admin@keeper.example",
                                "--keeper.auth.administrator.password=Password2026!")
                        .close())
                .hasMessageContaining("keeper.auth.administrator.password")
                .hasMessageNotContaining("Password2026");
    }

    @Test
    void twoInstancesThatStartTogetherHaveOneKeyAndOneAdministrator() throws Exception {
        Callable<ConfigurableApplicationContext> instance = () -> start(
                SECRET,
                "--keeper.auth.administrator.email=admin@keeper.example",
                "--keeper.auth.administrator.password=only for tests, 4 wheels");
        var started = new ArrayList<ConfigurableApplicationContext>();
        try (var starters = Executors.newFixedThreadPool(2)) {
            for (var future : starters.invokeAll(List.of(instance, instance))) {
                started.add(future.get());
            }

            var jdbc = started.getFirst().getBean(JdbcClient.class);
            assertThat(jdbc.sql("SELECT count(*) FROM signing_keys")
                            .query(Long.class)
                            .single())
                    .isOne();
            assertThat(jdbc.sql("SELECT count(*) FROM employees")
                            .query(Long.class)
                            .single())
                    .isOne();
        } finally {
            started.forEach(ConfigurableApplicationContext::close);
        }
    }

    private ConfigurableApplicationContext start(String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database,
                "--spring.datasource.password=" + TestServers.ROLE_PASSWORD,
                "--spring.kafka.bootstrap-servers=" + TestServers.kafkaBootstrapServers(),
                "--keeper.security.jwks-uri=" + TestTokens.jwksUri(),
                "--keeper.messaging.partitions=2"));
        arguments.addAll(List.of(settings));
        return AuthServiceApplication.application().registerShutdownHook(false).run(arguments.toArray(String[]::new));
    }
}
